package io.attesta.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@AttestaTest
class ClassRestTest {

  private static final String CLASSES = "/api/v1/ci-classes/";
  private static final String ITEMS = "/api/v1/configuration-items/";

  @LocalServerPort int port;

  @Test
  void theShippedClassesAndRelationTypesAreThere() {
    JsonNode classes = admin().get("/api/v1/ci-classes?limit=200").body().path("items");
    assertThat(classes.findValuesAsText("key"))
        .contains(
            "business-service",
            "application",
            "database",
            "middleware",
            "server",
            "virtual-machine",
            "hypervisor",
            "network-device",
            "storage",
            "site",
            "rack",
            "certificate",
            "document");
    JsonNode machine = new Rest(port, "agent").get(CLASSES + "virtual-machine").body();
    assertThat(machine.path("parent").asText()).isEqualTo("server");
    assertThat(machine.path("inherited").findValuesAsText("key")).contains("cpuCores");
    assertThat(machine.path("attributes").findValuesAsText("key")).containsExactly("template");
    JsonNode runsOn = admin().get("/api/v1/relation-types/runs-on").body();
    assertThat(runsOn.path("propagates").asText()).isEqualTo("TO_SOURCE");
    assertThat(runsOn.path("inverseName").asText()).isEqualTo("runs");
  }

  @Test
  void aClassIsAddedAndReplaced() {
    assertThat(put("cls-boat", null, boat(attribute("length", "NUMBER")), "dry", "wet").status())
        .isEqualTo(201);
    assertThat(put("cls-boat", null, null, "dry").status()).isEqualTo(400);
    Map<String, Object> body = boat(attribute("length", "NUMBER"), attribute("sails", "INTEGER"));
    assertThat(put("cls-boat", null, body, "dry", "wet").status()).isEqualTo(428);
    assertThat(put("cls-boat", "\"3\"", body, "dry", "wet").status()).isEqualTo(412);
    var replaced = put("cls-boat", "\"1\"", body, "dry", "wet", "sunk");
    assertThat(replaced.status()).as(replaced.body().toString()).isEqualTo(200);
    assertThat(replaced.header("ETag")).isEqualTo("\"2\"");
    assertThat(new Rest(port, "integrator").put(CLASSES + "cls-other", body(body, "dry")).status())
        .isEqualTo(403);
  }

  @Test
  void aFamilyMakesSense() {
    put("cls-animal", null, boat(attribute("legs", "INTEGER")), "alive");
    Map<String, Object> dog = boat(attribute("breed", "TEXT"));
    dog.put("parent", "cls-animal");
    assertThat(put("cls-dog", null, dog, "alive").status()).isEqualTo(201);

    Map<String, Object> cycle = boat(attribute("legs", "INTEGER"));
    cycle.put("parent", "cls-dog");
    assertFault(put("cls-animal", "\"1\"", cycle, "alive"), "parent", "cycle");
    Map<String, Object> orphan = boat();
    orphan.put("parent", "cls-nothing");
    assertFault(put("cls-cat", null, orphan, "alive"), "parent", "unknown");
    Map<String, Object> again = boat(attribute("legs", "INTEGER"));
    again.put("parent", "cls-animal");
    assertFault(put("cls-cat", null, again, "alive"), "attributes[0].key", "duplicate");
    assertFault(
        put(
            "cls-animal",
            "\"1\"",
            boat(attribute("legs", "INTEGER"), attribute("breed", "TEXT")),
            "alive"),
        "attributes[1].key",
        "duplicate");
    assertFault(put("cls-cat", null, boat()), "states", "required");
    assertFault(put("cls-cat", null, boat(), "alive", "alive"), "states[1]", "duplicate");
    assertFault(
        put("cls-cat", null, boat(attribute("colour", "CHOICE")), "alive"),
        "attributes[0].choices",
        "invalid");
  }

  @Test
  void whatIsInUseDoesNotVanish() {
    Map<String, Object> paint = attribute("paint", "CHOICE");
    paint.put("choices", List.of("red", "blue"));
    put("cls-used", null, boat(attribute("length", "NUMBER"), paint), "dry", "wet");
    Map<String, Object> child = boat();
    child.put("parent", "cls-used");
    put("cls-used-child", null, child, "new", "old");
    Map<String, Object> item =
        Map.of(
            "ciClass",
            "cls-used-child",
            "name",
            "In use",
            "state",
            "old",
            "attributes",
            Map.of("length", 4, "paint", "red"));
    assertThat(admin().put(ITEMS + "cls-item", item).status()).isEqualTo(201);

    assertFault(put("cls-used-child", "\"1\"", child, "new"), "states", "in-use");
    assertFault(put("cls-used", "\"1\"", boat(paint), "dry", "wet"), "attributes", "in-use");
    assertFault(
        put("cls-used", "\"1\"", boat(attribute("length", "TEXT"), paint), "dry", "wet"),
        "attributes",
        "in-use");
    paint.put("choices", List.of("blue"));
    assertFault(
        put("cls-used", "\"1\"", boat(attribute("length", "NUMBER"), paint), "dry", "wet"),
        "attributes",
        "in-use");
    assertFault(put("cls-used-child", "\"1\"", boat(), "new", "old"), "attributes", "in-use");
    paint.put("choices", List.of("red"));
    assertThat(put("cls-used", "\"1\"", boat(attribute("length", "NUMBER"), paint), "wet").status())
        .isEqualTo(200);
  }

  @Test
  void aRelationTypeIsAddedAndReplaced() {
    String path = "/api/v1/relation-types/cls-beside";
    Map<String, Object> body =
        Map.of(
            "name",
            "stands beside",
            "inverseName",
            "stands beside",
            "propagates",
            "NONE",
            "controlled",
            false);
    assertThat(new Rest(port, "agent").put(path, body).status()).isEqualTo(403);
    assertThat(admin().put(path, body).status()).isEqualTo(201);
    assertThat(admin().put(path, body).status()).isEqualTo(428);
    assertThat(admin().with("If-Match", "\"1\"").put(path, body).header("ETag")).isEqualTo("\"2\"");
    assertThat(admin().put("/api/v1/relation-types/Beside", body).status()).isEqualTo(400);
  }

  private static void assertFault(Rest.Answer answer, String field, String code) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
    assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo(field);
    assertThat(answer.body().at("/errors/0/code").asText()).isEqualTo(code);
  }

  private Rest.Answer put(String key, String match, Map<String, Object> body, String... states) {
    Rest as = match == null ? admin() : admin().with("If-Match", match);
    return as.put(CLASSES + key, body == null ? Map.of() : body(body, states));
  }

  private static Map<String, Object> body(Map<String, Object> body, String... states) {
    body.put("states", List.of(states));
    return body;
  }

  @SafeVarargs
  private static Map<String, Object> boat(Map<String, Object>... attributes) {
    return new java.util.HashMap<>(
        Map.of("name", "A class", "attributes", List.of(attributes), "control", "NONE"));
  }

  private static Map<String, Object> attribute(String key, String type) {
    return new java.util.HashMap<>(
        Map.of("key", key, "name", key, "type", type, "required", false, "controlled", false));
  }

  private Rest admin() {
    return new Rest(port, "admin");
  }
}
