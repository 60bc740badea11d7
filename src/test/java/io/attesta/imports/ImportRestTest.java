package io.attesta.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@AttestaTest
class ImportRestTest {

  private static final String PATH = "/api/v1/imports";

  private final TestRestTemplate rest;
  private final JdbcClient jdbc;

  ImportRestTest(@Autowired TestRestTemplate rest, @Autowired JdbcClient jdbc) {
    this.rest = rest;
    this.jdbc = jdbc;
  }

  private static ByteArrayResource part(String name, String text) {
    return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return name;
      }
    };
  }

  private ResponseEntity<JsonNode> post(String user, String key, String log, Object mapping) {
    MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
    parts.add("file", part("log.csv", log));
    if (mapping != null) {
      parts.add("mapping", mapping);
    }
    HttpHeaders headers = new HttpHeaders();
    if (key != null) {
      headers.add("Idempotency-Key", key);
    }
    return rest.withBasicAuth(user, "demo")
        .exchange(PATH, HttpMethod.POST, new HttpEntity<>(parts, headers), JsonNode.class);
  }

  private JsonNode get(String user, String path) {
    return rest.withBasicAuth(user, "demo").getForObject(path, JsonNode.class);
  }

  private JsonNode done(String location) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> !"RUNNING QUEUED".contains(get("integrator", location).path("state").asText()));
    return get("integrator", location);
  }

  @Test
  void logBecomesWorkItemsWithTheirOwnTimesAndJournal() throws Exception {
    String log = ImportWorkbench.generated(new GeneratedLog(11), 120);
    ResponseEntity<JsonNode> answer = post("integrator", null, log, "servicenow-incident-log");
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
    String location = answer.getHeaders().getLocation().getPath();

    JsonNode run = done(location);
    assertThat(run.path("failure").isNull()).as(run.toString()).isTrue();
    assertThat(run.path("casesImported").asInt()).isEqualTo(120);
    JsonNode report = get("auditor", location + "/report");
    assertThat(report.at("/incidents/imported").asInt()).isEqualTo(120);
    assertThat(report.path("priorities")).hasSize(4);

    assertThat(report.at("/priorities/0/resolution/undecided").asInt()).isLessThan(30);

    ResponseEntity<JsonNode> again = post("integrator", null, log, "servicenow-incident-log");
    assertThat(again.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(again.getHeaders().getFirst("Import-Repeated")).isEqualTo("true");
    assertThat(again.getBody().path("id")).isEqualTo(run.path("id"));
  }

  @Test
  void importedCaseIsAWorkItemLikeAnyOther() throws Exception {
    String log =
        """
        id,at,state,who
        W1,1/2/2021 10:00,New,ann
        W1,1/2/2021 11:00,Work,bob
        W1,1/2/2021 11:00,Wait,bob
        W1,1/2/2021 12:00,Done,bob
        W1,2/2/2021 12:00,Shut,
        """;
    String mapping =
        LogFixture.MINIMAL
            .replace("source: desk", "source: whole-desk")
            .replace("event: {time: at}", "event: {time: at, actor: who}");
    String location =
        post("admin", null, log, part("own.yaml", mapping)).getHeaders().getLocation().getPath();
    assertThat(done(location).path("casesImported").asInt()).isEqualTo(1);
    String number =
        jdbc.sql("select work_item_number from import_case where source = 'whole-desk'")
            .query(String.class)
            .single();
    String path = "/api/v1/work-items/" + number;

    JsonNode item = get("admin", path);
    assertThat(item.path("status").asText()).isEqualTo("CLOSED");
    assertThat(item.path("openedAt").asText()).isEqualTo("2021-02-01T10:00:00Z");
    assertThat(item.path("resolvedAt").asText()).isEqualTo("2021-02-01T12:00:00Z");
    assertThat(item.at("/details/sourceNumber").asText()).isEqualTo("W1");
    JsonNode journal = get("admin", path + "/journal").path("items");
    assertThat(journal).hasSize(5);
    assertThat(journal.at("/1/actor").asText()).isEqualTo("bob");
    assertThat(journal.at("/1/at").asText()).isEqualTo("2021-02-01T11:00:00Z");
    JsonNode clocks = get("admin", path + "/clocks");
    assertThat(clocks.findValuesAsText("verdict")).containsExactly("MET", "MET");
  }

  @Test
  void findingsArePagedByCursor() throws Exception {
    String log = ImportWorkbench.generated(new GeneratedLog(12), 200).replace("INC", "REQ");
    String location =
        post("integrator", null, log, "servicenow-incident-log")
            .getHeaders()
            .getLocation()
            .getPath();
    done(location);
    JsonNode first = get("integrator", location + "/findings?limit=2");
    assertThat(first.path("items")).hasSize(2);
    JsonNode second =
        get("integrator", location + "/findings?limit=2&cursor=" + first.path("next").asText());
    assertThat(second.at("/items/0/id").asLong()).isGreaterThan(first.at("/items/1/id").asLong());
  }

  @Test
  void mappingOfTheSenderIsTakenAndItsFaultsAreNamed() {
    String mapping = LogFixture.MINIMAL.replace("source: desk", "source: rest-desk");
    String log = "id,at,state\nA1,1/2/2021 10:00,New\nA1,1/2/2021 11:00,Shut\n";
    String location =
        post("admin", null, log, part("own.yaml", mapping)).getHeaders().getLocation().getPath();
    assertThat(done(location).path("casesImported").asInt()).isEqualTo(1);

    ResponseEntity<JsonNode> faulty =
        post("admin", null, log, part("own.yaml", mapping + "colour: red\n"));
    assertThat(faulty.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(faulty.getBody().at("/errors/0/field").asText()).isEqualTo("colour");
  }

  @Test
  void onlyImportersImportAndOnlyWhoSeesEverythingReads() {
    String log = "id,at,state\nA1,1/2/2021 10:00,New\n";
    assertThat(post("agent", null, log, "servicenow-incident-log").getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(get("requester", PATH).path("code").asText()).isEqualTo("not-an-importer");
    assertThat(get("auditor", PATH).has("items")).isTrue();
  }

  @Test
  void inputThatIsNoLogIsRefusedAtOnce() {
    assertThat(post("integrator", null, "hello", "no-such-mapping").getBody().path("code").asText())
        .isEqualTo("invalid-input");
    assertThat(
            post("integrator", null, "hello", "../../application").getBody().path("code").asText())
        .isEqualTo("invalid-input");
    assertThat(post("integrator", null, "a,b\n1,2\n", null).getStatusCode())
        .isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(
            post("integrator", null, "a,b\n1,2\n", "servicenow-incident-log")
                .getBody()
                .path("code")
                .asText())
        .isEqualTo("log-columns");
    assertThat(
            post(
                    "integrator",
                    null,
                    "<!DOCTYPE log [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><log/>",
                    "xes-incident-log")
                .getBody()
                .path("code")
                .asText())
        .isEqualTo("log-dtd-refused");
  }

  @Test
  void idempotencyKeyBelongsToOneLog() throws Exception {
    String log = ImportWorkbench.generated(new GeneratedLog(13), 5).replace("INC", "KEY");
    ResponseEntity<JsonNode> first = post("integrator", "k-1", log, "servicenow-incident-log");
    ResponseEntity<JsonNode> replayed = post("integrator", "k-1", log, "servicenow-incident-log");
    assertThat(replayed.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
    assertThat(replayed.getBody().path("id")).isEqualTo(first.getBody().path("id"));
    assertThat(post("integrator", "k-1", log + "\n", "servicenow-incident-log").getStatusCode())
        .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    done(first.getHeaders().getLocation().getPath());
  }
}
