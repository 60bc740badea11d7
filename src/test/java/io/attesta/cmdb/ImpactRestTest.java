package io.attesta.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AttestaTest
class ImpactRestTest {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Rest agent;
  private final int port;
  private StoredEstate estate;
  private long first;
  private long second;
  private long web;
  private long shop;

  ImpactRestTest(
      @LocalServerPort int port,
      @Autowired JdbcClient jdbc,
      @Autowired TransactionTemplate transaction) {
    this.port = port;
    this.agent = new Rest(port, "agent");
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** The service "vpn" runs on a web server that needs one of two hosts in one rack. */
  @BeforeEach
  void store() {
    estate = new StoredEstate(jdbc, "graph-rest-");
    long rack = estate.item("rack");
    first = estate.item("host-1", "graph-thing", "retail-division");
    second = estate.item("host-2");
    web = estate.item("web", "graph-thing", "logistics-division");
    shop = estate.item("shop", "graph-service", null);
    estate.relation(first, StoredEstate.DEPENDS, rack);
    estate.relation(second, StoredEstate.DEPENDS, rack);
    estate.relation(web, StoredEstate.DEPENDS, first, "hosts", 1, false);
    estate.relation(web, StoredEstate.DEPENDS, second, "hosts", 1, false);
    estate.relation(web, StoredEstate.FEEDS, shop);
    jdbc.sql(
            """
            insert into service (key, name, criticality, customer, retired, version)
            values ('graph-rest-shop', 'Shop', 'HIGH', 'head-office', false, 1) on conflict do nothing""")
        .update();
  }

  @AfterEach
  void clean() {
    estate.delete();
    jdbc.sql("delete from service where key = 'graph-rest-shop'").update();
  }

  @Test
  void lossOfOneOfTwoHostsDegradesAndOfBothBreaks() {
    Rest.Answer one = agent.get("/api/v1/configuration-items/graph-rest-host-1/impact");
    assertThat(one.status()).isEqualTo(200);
    assertThat(hits(one)).containsExactly("web 1 degraded");
    assertThat(texts(one.body().path("services"))).isEmpty();
    assertThat(texts(one.body().path("customers")))
        .containsExactly("logistics-division", "retail-division");

    Rest.Answer both =
        agent.post(
            "/api/v1/impact-analyses",
            Map.of(
                "keys",
                List.of(estate.key("host-1"), estate.key("host-2")),
                "direction",
                "impact"));
    assertThat(hits(both)).containsExactly("web 1", "shop 2");
    assertThat(texts(both.body().path("services"))).containsExactly("graph-rest-shop");
    assertThat(texts(both.body().path("customers"))).contains("head-office");
    JsonNode path = both.body().path("hits").path(1).path("path");
    assertThat(path.path(0).path("to").asText()).isEqualTo("graph-rest-web");
    assertThat(path.path(1).path("relation").asText()).isEqualTo(StoredEstate.FEEDS);
  }

  @Test
  void servicesTellWhichTheyStandOnAndWhichTheyCarry() {
    long till = estate.item("till", "graph-service", null);
    estate.relation(shop, StoredEstate.FEEDS, till);
    jdbc.sql(
            """
            insert into service (key, name, criticality, retired, version)
            values ('graph-rest-till', 'Till', 'LOW', false, 1) on conflict do nothing""")
        .update();
    String path = "/api/v1/services/graph-rest-";
    JsonNode ofShop = agent.get(path + "shop/dependencies").body();
    assertThat(ofShop.path("carries").findValuesAsText("key")).containsExactly("graph-rest-till");
    assertThat(ofShop.path("standsOn")).isEmpty();
    JsonNode ofTill = agent.get(path + "till/dependencies").body();
    assertThat(ofTill.path("standsOn").findValuesAsText("key")).containsExactly("graph-rest-shop");
    assertThat(ofTill.path("standsOn").findValuesAsText("criticality")).containsExactly("HIGH");
    assertThat(agent.get(path + "none/dependencies").status()).isEqualTo(404);
    assertThat(new Rest(port, "requester").get(path + "till/dependencies").status()).isEqualTo(404);
    jdbc.sql("delete from service where key = 'graph-rest-till'").update();
  }

  @Test
  void rackExplainsWhatNeitherHostExplains() {
    Rest.Answer answer = agent.get("/api/v1/configuration-items/graph-rest-shop/root-candidates");
    assertThat(hits(answer))
        .containsExactly("web 1", "rack 3", "host-1 2 degraded", "host-2 2 degraded");
    assertThat(answer.body().path("hits").path(1).path("explains").asInt()).isEqualTo(1);
    assertThat(answer.body().path("hits").path(1).path("path").path(0).path("from").asText())
        .isEqualTo("graph-rest-shop");
  }

  @Test
  void questionSeesWhatWasCommittedBeforeItAndNothingThatWasNot() {
    String path = "/api/v1/configuration-items/graph-rest-shop/impact";
    assertThat(hits(agent.get(path))).isEmpty();
    transaction.executeWithoutResult(
        status -> {
          estate.relation(estate.item("till"), StoredEstate.DEPENDS, shop);
          assertThat(hits(agent.get(path))).isEmpty();
        });
    assertThat(hits(agent.get(path))).containsExactly("till 1");
  }

  @Test
  void transactionThatCommitsLateIsNotMissed() {
    String path = "/api/v1/configuration-items/graph-rest-shop/impact";
    transaction.executeWithoutResult(
        status -> {
          estate.relation(estate.item("slow"), StoredEstate.DEPENDS, shop);
          CompletableFuture.runAsync(
                  () -> estate.relation(estate.item("quick"), StoredEstate.DEPENDS, shop))
              .join();
          assertThat(hits(agent.get(path))).containsExactly("quick 1");
        });
    assertThat(hits(agent.get(path))).containsExactlyInAnyOrder("quick 1", "slow 1");
  }

  @Test
  void pastIsAnsweredFromThePast() {
    Instant before = estate.instant();
    estate.state(web, "retired");
    String path = "/api/v1/configuration-items/graph-rest-rack/impact";

    assertThat(hits(agent.get(path))).containsExactly("host-1 1", "host-2 1");
    assertThat(hits(agent.get(path + "?asOf=" + before)))
        .containsExactly("host-1 1", "host-2 1", "web 2", "shop 3");
    assertThat(hits(agent.get(path + "?depth=1&asOf=" + before))).hasSize(2);
    assertThat(agent.get(path + "?asOf=2020-01-01T00:00:00Z").status()).isEqualTo(404);
  }

  @Test
  void answerIsCutAtTheLimitAndSaysSo() {
    Rest.Answer cut = agent.get("/api/v1/configuration-items/graph-rest-rack/impact?limit=2");
    assertThat(hits(cut)).hasSize(2);
    assertThat(cut.body().path("truncated").asBoolean()).isTrue();
    assertThat(texts(cut.body().path("services"))).containsExactly("graph-rest-shop");
  }

  @Test
  void wrongQuestionsAreRefused() {
    String path = "/api/v1/configuration-items/graph-rest-rack/impact";
    assertThat(agent.get("/api/v1/configuration-items/graph-rest-none/impact").status())
        .isEqualTo(404);
    for (String wrong :
        List.of(
            "depth=0",
            "depth=65",
            "limit=0",
            "limit=10001",
            "relationTypes=none",
            "asOf=2100-01-01T00:00:00Z",
            "asOf=yesterday")) {
      assertThat(agent.get(path + "?" + wrong).status()).as(wrong).isEqualTo(400);
    }
    Rest.Answer unknown =
        agent.post(
            "/api/v1/impact-analyses",
            Map.of("keys", List.of("graph-rest-rack", "graph-rest-none"), "direction", "roots"));
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.body().path("errors").path(0).path("field").asText()).isEqualTo("keys");
    assertThat(unknown.body().toString()).contains("graph-rest-none");
  }

  @Test
  void requestersFindNothingHere() {
    Rest requester = new Rest(port, "requester");
    assertThat(requester.get("/api/v1/configuration-items/graph-rest-rack/impact").status())
        .isEqualTo(404);
    assertThat(
            requester
                .post(
                    "/api/v1/impact-analyses",
                    Map.of("keys", List.of("graph-rest-rack"), "direction", "impact"))
                .status())
        .isEqualTo(404);
  }

  private List<String> hits(Rest.Answer answer) {
    assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(200);
    List<String> hits = new ArrayList<>();
    answer
        .body()
        .path("hits")
        .forEach(
            hit ->
                hits.add(
                    hit.path("key").asText().substring("graph-rest-".length())
                        + " "
                        + hit.path("depth").asInt()
                        + (hit.path("degraded").asBoolean() ? " degraded" : "")));
    return hits;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
