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
class ConfigurationItemRestTest {

  private static final String ITEMS = "/api/v1/configuration-items/";

  @LocalServerPort int port;

  @Test
  void anItemIsAddedReadReplacedAndPatched() {
    var added = admin().put(ITEMS + "rest-1", site("First"));
    assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
    assertThat(added.header("ETag")).isEqualTo("\"1\"");
    assertThat(added.text("state")).isEqualTo("planned");
    assertThat(added.text("source")).isEqualTo("rest");
    assertThat(added.text("changedBy")).isEqualTo("admin");

    assertThat(admin().put(ITEMS + "rest-1", site("Second")).status()).isEqualTo(428);
    assertThat(admin().with("If-Match", "\"7\"").put(ITEMS + "rest-1", site("Second")).status())
        .isEqualTo(412);
    var replaced = admin().with("If-Match", "\"1\"").put(ITEMS + "rest-1", site("Second"));
    assertThat(replaced.status()).isEqualTo(200);
    assertThat(replaced.header("ETag")).isEqualTo("\"2\"");

    Map<String, Object> patch =
        Map.of("state", "live", "attributes", Map.of("address", "Harbour 1"));
    var patched = admin().with("If-Match", "\"2\"").patch(ITEMS + "rest-1", patch);
    assertThat(patched.status()).as(patched.body().toString()).isEqualTo(200);
    var read = new Rest(port, "agent").get(ITEMS + "rest-1");
    assertThat(read.text("name")).isEqualTo("Second");
    assertThat(read.text("state")).isEqualTo("live");
    assertThat(read.body().at("/attributes/address").asText()).isEqualTo("Harbour 1");
    assertThat(read.body().at("/attributes/kind").asText()).isEqualTo("office");
    assertThat(read.text("validTo")).isNull();
  }

  @Test
  void anEditThatChangesNothingMakesNoVersion() {
    admin().put(ITEMS + "rest-same", site("Same"));
    var again = admin().with("If-Match", "\"1\"").put(ITEMS + "rest-same", site("Same"));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void faultsAreToldByTheirFields() {
    Map<String, Object> body =
        Map.of(
            "ciClass",
            "database",
            "name",
            "Faulty",
            "attributes",
            Map.of("port", "many", "wings", 2));
    var refused = admin().put(ITEMS + "rest-faulty", body);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("attributes.wings", "attributes.engine", "attributes.port");
    assertThat(admin().get(ITEMS + "rest-faulty").status()).isEqualTo(404);
    assertThat(admin().put(ITEMS + "rest-faulty", Map.of("colour", "red")).status()).isEqualTo(400);
    admin().put(ITEMS + "rest-patchy", site("Patchy"));
    var unknown =
        admin().with("If-Match", "\"1\"").patch(ITEMS + "rest-patchy", Map.of("version", 9));
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.body().at("/errors/0/field").asText()).isEqualTo("version");
  }

  @Test
  void theHistoryHasEveryVersionAndAsOfFindsEachOfThem() {
    admin().put(ITEMS + "rest-past", site("One"));
    admin().with("If-Match", "\"1\"").put(ITEMS + "rest-past", site("Two"));
    admin().with("If-Match", "\"2\"").put(ITEMS + "rest-past", site("Three"));
    JsonNode versions = admin().get(ITEMS + "rest-past/history").body().path("items");
    assertThat(versions.findValuesAsText("name")).containsExactly("Three", "Two", "One");
    for (JsonNode version : versions) {
      var asOf = admin().get(ITEMS + "rest-past?asOf=" + version.path("validFrom").asText());
      assertThat(asOf.text("name")).isEqualTo(version.path("name").asText());
    }
    assertThat(admin().get(ITEMS + "rest-past?asOf=2020-01-01T00:00:00Z").status()).isEqualTo(404);
    assertThat(admin().get(ITEMS + "rest-past?asOf=yesterday").status()).isEqualTo(400);
    var page = admin().get(ITEMS + "rest-past/history?limit=2").body();
    var rest =
        admin().get(ITEMS + "rest-past/history?limit=2&cursor=" + page.path("next").asText());
    assertThat(rest.body().path("items").findValuesAsText("name")).containsExactly("One");
  }

  @Test
  void theListIsFilteredSearchedAndWalked() {
    for (int i = 1; i <= 5; i++) {
      admin().put(ITEMS + "restlist-" + i, site("Lighthouse number " + i));
    }
    Map<String, Object> machine =
        Map.of("ciClass", "virtual-machine", "name", "Beacon", "location", "Lighthouse");
    admin().put(ITEMS + "restlist-vm", machine);
    assertThat(keys("class=server&q=restlist")).containsExactly("restlist-vm");
    assertThat(keys("class=site&q=light numb".replace(" ", "%20"))).hasSize(5);
    assertThat(keys("q=restlist-3")).containsExactly("restlist-3");
    assertThat(keys("q=%25")).isEmpty();
    assertThat(keys("class=no-such-class")).isEmpty();
    assertThat(keys("class=site&state=live&q=restlist")).isEmpty();
    List<String> walked = new ArrayList<>();
    String cursor = "";
    do {
      var page = admin().get("/api/v1/configuration-items?q=restlist&limit=2" + cursor).body();
      walked.addAll(page.path("items").findValuesAsText("key"));
      cursor = page.path("next").isNull() ? null : "&cursor=" + page.path("next").asText();
    } while (cursor != null);
    assertThat(walked).hasSize(6).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void requestersSeeNothingAndReadersEditNothing() {
    admin().put(ITEMS + "rest-closed", site("Closed"));
    Rest requester = new Rest(port, "requester");
    for (String path :
        List.of(
            ITEMS + "rest-closed",
            ITEMS + "rest-closed/history",
            ITEMS + "rest-closed/relations",
            "/api/v1/configuration-items",
            "/api/v1/ci-classes",
            "/api/v1/relation-types",
            "/api/v1/unauthorised-changes")) {
      assertThat(requester.get(path).status()).as(path).isEqualTo(404);
    }
    assertThat(requester.put(ITEMS + "rest-mine", site("Mine")).status()).isEqualTo(404);
    for (String user : List.of("agent", "technician", "auditor", "service-owner")) {
      Rest reader = new Rest(port, user);
      assertThat(reader.get(ITEMS + "rest-closed").status()).as(user).isEqualTo(200);
      assertThat(reader.put(ITEMS + "rest-mine", site("Mine")).status()).as(user).isEqualTo(403);
      assertThat(
              reader
                  .with("If-Match", "\"1\"")
                  .patch(ITEMS + "rest-closed", Map.of("name", "Open"))
                  .status())
          .as(user)
          .isEqualTo(403);
      assertThat(reader.put(ITEMS + "rest-closed/relations/located-in/rest-1", Map.of()).status())
          .as(user)
          .isEqualTo(403);
    }
    assertThat(new Rest(port, "integrator").put(ITEMS + "rest-robot", site("Robot")).status())
        .isEqualTo(201);
  }

  private List<String> keys(String query) {
    var answer = admin().get("/api/v1/configuration-items?" + query);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body().path("items").findValuesAsText("key");
  }

  private Rest admin() {
    return new Rest(port, "admin");
  }

  private static Map<String, Object> site(String name) {
    return Map.of("ciClass", "site", "name", name, "attributes", Map.of("kind", "office"));
  }
}
