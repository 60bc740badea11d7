package io.attesta.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@AttestaTest
class NeighbourhoodRestTest {

  private static final String ITEMS = "/api/v1/configuration-items/";

  @LocalServerPort int port;

  /** near-a depends on near-b and near-b on near-c; near-x depends on near-a. */
  private void estate(String prefix) {
    for (String name : List.of("a", "b", "c", "x")) {
      var added =
          admin().put(ITEMS + prefix + name, Map.of("ciClass", "site", "name", prefix + name));
      assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
    }
    relate(prefix, "a", "b");
    relate(prefix, "b", "c");
    relate(prefix, "x", "a");
  }

  private void relate(String prefix, String from, String to) {
    String path = ITEMS + prefix + from + "/relations/depends-on/" + prefix + to;
    assertThat(admin().put(path, Map.of()).status()).isEqualTo(201);
  }

  @Test
  void whatIsAroundIsToldByStepsAndDirection() {
    estate("near-");
    assertThat(around("near-a", "depth=1")).containsExactly("near-a 0", "near-b 1", "near-x 1");
    assertThat(around("near-a", "depth=2&direction=OUT"))
        .containsExactly("near-a 0", "near-b 1", "near-c 2");
    assertThat(around("near-a", "depth=3&direction=IN")).containsExactly("near-a 0", "near-x 1");
    JsonNode found = agent().get(path("near-a", "depth=2&direction=OUT")).body();
    assertThat(found.at("/relations")).hasSize(2);
    assertThat(found.at("/relations/0/label").asText()).isEqualTo("depends on");
    assertThat(found.at("/relations/1/to").asText()).isEqualTo("near-c");
    assertThat(found.path("truncated").asBoolean()).isFalse();
  }

  @Test
  void whatDoesNotFitIsLeftOutAndToldSo() {
    estate("nearcut-");
    JsonNode found = agent().get(path("nearcut-a", "depth=3&limit=2")).body();
    assertThat(found.path("items")).hasSize(2);
    assertThat(found.path("relations")).hasSize(1);
    assertThat(found.path("truncated").asBoolean()).isTrue();
    assertThat(
            agent().get(path("nearcut-a", "depth=3&limit=4")).body().path("truncated").asBoolean())
        .isFalse();
  }

  @Test
  void atAnEarlierMomentItIsAsItWasThen() {
    estate("nearthen-");
    String relation = ITEMS + "nearthen-b/relations/depends-on/nearthen-c";
    String before = admin().get(relation).text("validFrom");
    var ended =
        admin().with("If-Match", "\"1\"").call("DELETE", relation, null, "application/json");
    assertThat(ended.status()).isEqualTo(204);
    assertThat(around("nearthen-a", "depth=2&direction=OUT"))
        .containsExactly("nearthen-a 0", "nearthen-b 1");
    assertThat(around("nearthen-a", "depth=2&direction=OUT&asOf=" + before))
        .containsExactly("nearthen-a 0", "nearthen-b 1", "nearthen-c 2");
  }

  @Test
  void faultyQuestionsAreRefusedAndRequestersSeeNothing() {
    estate("nearbad-");
    assertThat(agent().get(path("nearbad-a", "depth=4")).body().at("/errors/0/field").asText())
        .isEqualTo("depth");
    assertThat(agent().get(path("nearbad-a", "limit=501")).body().at("/errors/0/field").asText())
        .isEqualTo("limit");
    assertThat(agent().get(path("nearbad-nowhere", "depth=1")).status()).isEqualTo(404);
    assertThat(new Rest(port, "requester").get(path("nearbad-a", "depth=1")).status())
        .isEqualTo(404);
  }

  @Test
  void itemsAreFoundByTheServiceThatStandsOnThemAndItsCriticality() {
    estate("nearsvc-");
    service("nearsvc-gold", "CRITICAL");
    service("nearsvc-tin", "LOW");
    relate("nearsvc-", "gold", "a");
    relate("nearsvc-", "tin", "x");
    assertThat(keys("service=nearsvc-gold"))
        .containsExactly("nearsvc-a", "nearsvc-b", "nearsvc-c", "nearsvc-gold");
    assertThat(keys("q=nearsvc&criticality=LOW")).containsExactly("nearsvc-tin", "nearsvc-x");
    assertThat(keys("q=nearsvc&criticality=CRITICAL")).hasSize(4);
    assertThat(keys("service=nearsvc-nobody")).isEmpty();
    var unknown = agent().get("/api/v1/configuration-items?criticality=HUGE");
    assertThat(unknown.body().at("/errors/0/field").asText()).isEqualTo("criticality");
  }

  private void service(String key, String criticality) {
    var added =
        admin().put("/api/v1/services/" + key, Map.of("name", key, "criticality", criticality));
    assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
  }

  private List<String> keys(String query) {
    List<String> keys = new ArrayList<>();
    agent()
        .get("/api/v1/configuration-items?" + query)
        .body()
        .path("items")
        .forEach(item -> keys.add(item.path("key").asText()));
    return keys;
  }

  private List<String> around(String key, String query) {
    List<String> items = new ArrayList<>();
    agent()
        .get(path(key, query))
        .body()
        .path("items")
        .forEach(item -> items.add(item.path("key").asText() + " " + item.path("depth").asText()));
    return items;
  }

  private static String path(String key, String query) {
    return ITEMS + key + "/neighbourhood?" + query;
  }

  private Rest admin() {
    return new Rest(port, "admin");
  }

  private Rest agent() {
    return new Rest(port, "agent");
  }
}
