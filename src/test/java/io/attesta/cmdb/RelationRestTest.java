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
class RelationRestTest {

  private static final String ITEMS = "/api/v1/configuration-items/";

  @LocalServerPort int port;

  @Test
  void aRelationIsAddedReplacedAndEnded() {
    sites("rel-a", "rel-b");
    String path = ITEMS + "rel-a/relations/depends-on/rel-b";
    var added = admin().put(path, Map.of("redundancyGroup", "pair", "redundancyNeeded", 1));
    assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
    assertThat(added.text("confidence")).isEqualTo("RECORDED");
    assertThat(admin().put(path, Map.of()).status()).isEqualTo(428);
    var replaced = admin().with("If-Match", "\"1\"").put(path, Map.of());
    assertThat(replaced.status()).isEqualTo(200);
    assertThat(replaced.text("redundancyGroup")).isNull();

    assertThat(delete(admin(), path)).isEqualTo(428);
    assertThat(delete(admin().with("If-Match", "\"1\""), path)).isEqualTo(412);
    assertThat(delete(admin().with("If-Match", "\"2\""), path)).isEqualTo(204);
    assertThat(admin().get(path).status()).isEqualTo(404);
    assertThat(delete(admin().with("If-Match", "\"2\""), path)).isEqualTo(404);

    assertThat(admin().put(path, Map.of()).status()).isEqualTo(201);
    JsonNode versions = admin().get(path + "/history").body().path("items");
    assertThat(versions.findValuesAsText("version")).containsExactly("3", "2", "1");
    assertThat(versions.at("/1/endedBy").asText()).isEqualTo("admin");
    assertThat(versions.at("/2/endedBy").isNull()).isTrue();
  }

  @Test
  void anItemShowsItsRelationsOfBothDirectionsNowAndThen() {
    sites("relview-a", "relview-b", "relview-c");
    admin().put(ITEMS + "relview-a/relations/located-in/relview-b", Map.of());
    admin().put(ITEMS + "relview-c/relations/depends-on/relview-a", Map.of());
    String list = ITEMS + "relview-a/relations";
    JsonNode both = admin().get(list).body().path("items");
    assertThat(both.findValuesAsText("direction")).containsExactly("OUT", "IN");
    assertThat(both.findValuesAsText("label")).containsExactly("is located in", "is needed by");
    assertThat(both.at("/1/from").asText()).isEqualTo("relview-c");
    String before = both.at("/1/validFrom").asText();

    delete(admin().with("If-Match", "\"1\""), ITEMS + "relview-c/relations/depends-on/relview-a");
    assertThat(admin().get(list).body().path("items")).hasSize(1);
    assertThat(admin().get(list + "?asOf=" + before).body().path("items")).hasSize(2);
    String first = both.at("/0/validFrom").asText();
    assertThat(admin().get(list + "?asOf=" + first).body().path("items")).hasSize(1);
    var page = admin().get(list + "?limit=1&asOf=" + before).body();
    var next =
        admin()
            .get(list + "?limit=1&asOf=" + before + "&cursor=" + page.path("next").asText())
            .body();
    assertThat(next.at("/items/0/direction").asText()).isEqualTo("IN");
    assertThat(next.path("next").isNull()).isTrue();
  }

  @Test
  void faultyRelationsAreRefused() {
    sites("relbad-a", "relbad-b");
    refused("relbad-a/relations/loves/relbad-b", Map.of(), "type");
    refused("relbad-a/relations/uses/relbad-nowhere", Map.of(), "to");
    refused("relbad-nowhere/relations/uses/relbad-a", Map.of(), "from");
    refused("relbad-a/relations/uses/relbad-a", Map.of(), "to");
    refused(
        "relbad-a/relations/uses/relbad-b", Map.of("redundancyGroup", "pair"), "redundancyNeeded");
    refused(
        "relbad-a/relations/uses/relbad-b",
        Map.of("redundancyGroup", "pair", "redundancyNeeded", 0),
        "redundancyNeeded");
  }

  private void refused(String path, Map<String, Object> body, String field) {
    var answer = admin().put(ITEMS + path, body);
    assertThat(answer.status()).as(path).isEqualTo(400);
    assertThat(answer.body().path("errors").findValuesAsText("field")).isEqualTo(List.of(field));
  }

  private static int delete(Rest as, String path) {
    return as.call("DELETE", path, null, "application/json").status();
  }

  private void sites(String... keys) {
    for (String key : keys) {
      var answer = admin().put(ITEMS + key, Map.of("ciClass", "site", "name", key));
      assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    }
  }

  private Rest admin() {
    return new Rest(port, "admin");
  }
}
