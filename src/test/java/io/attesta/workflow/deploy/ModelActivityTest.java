package io.attesta.workflow.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttestaTest
class ModelActivityTest {

  private static final String HANDLING = "/api/v1/models/incident-handling/versions/";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;

  private int latest() {
    return new Rest(port, "auditor")
        .get("/api/v1/models/incident-handling/versions")
        .body()
        .at("/items/0/version")
        .asInt();
  }

  private static String year() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return "/activity?from="
        + now.minus(300, ChronoUnit.DAYS)
        + "&to="
        + now.plus(60, ChronoUnit.DAYS);
  }

  private JsonNode element(String id) {
    var answer = new Rest(port, "auditor").get(HANDLING + latest() + year());
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    for (JsonNode element : answer.body().path("items")) {
      if (element.path("element").asText().equals(id)) {
        return element;
      }
    }
    throw new AssertionError("Nothing was ever at " + id);
  }

  private void report() {
    var details = Map.of("impact", "LOW", "urgency", "LOW");
    var body = Map.of("practice", "incident", "title", "Where am I", "details", details);
    assertThat(new Rest(port, "agent").post("/api/v1/work-items", body).status()).isEqualTo(201);
  }

  @Test
  void whatIsOpenAndPassedIsWhatTheHistorySays() {
    report();
    String triage = "UserTask_TriageIncident";
    long open =
        jdbc.sql(
                """
                select count(*) from act_ru_task t join act_re_procdef d on d.id_ = t.proc_def_id_
                 where t.task_def_key_ = ? and d.key_ = 'incident-handling' and d.version_ = ?""")
            .params(triage, latest())
            .query(Long.class)
            .single();
    assertThat(element(triage).path("open").asLong()).isEqualTo(open).isPositive();
    long before = element("StartEvent_IncidentReported").path("passed").asLong();
    report();
    assertThat(element("StartEvent_IncidentReported").path("passed").asLong())
        .isEqualTo(before + 1);
    assertThat(element(triage).path("open").asLong()).isEqualTo(open + 1);
  }

  @Test
  void thePeriodBoundsWhatWasPassedButNotWhatIsOpen() {
    report();
    String longAgo = "/activity?from=2001-01-01T00:00:00Z&to=2001-02-01T00:00:00Z";
    for (JsonNode element :
        new Rest(port, "auditor").get(HANDLING + latest() + longAgo).body().path("items")) {
      assertThat(element.path("passed").asLong()).isZero();
      assertThat(element.path("open").asLong()).isPositive();
    }
  }

  /** As the engine grants it: those who may open Cockpit, for the practices they see. */
  @ParameterizedTest
  @CsvSource({
    "auditor,          incident-handling, 200",
    "process-owner,    change-approval, 200",
    "admin,            incident-handling, 200",
    "incident-manager, incident-handling, 200",
    "incident-manager, change-approval, 403",
    "agent,            incident-handling, 403",
    "requester,        incident-handling, 403",
  })
  void onlyWhoMayReadTheHistoryIsTold(String user, String model, int status) {
    var answer = new Rest(port, user).get("/api/v1/models/" + model + "/versions/1" + year());
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
  }

  @Test
  void longerThanAYearAndUnknownVersionsAreRefused() {
    var auditor = new Rest(port, "auditor");
    String decade = "/activity?from=2010-01-01T00:00:00Z&to=2020-01-01T00:00:00Z";
    assertThat(auditor.get(HANDLING + latest() + decade).status()).isEqualTo(400);
    assertThat(auditor.get(HANDLING + 9999 + year()).status()).isEqualTo(404);
  }

  @Test
  void bundlesAreShownWithTheirOutcomeToThoseWhoSeeEverything() {
    var answer = new Rest(port, "process-owner").get("/api/v1/models/bundles");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("items").findValuesAsText("bundle")).contains("incident");
    assertThat(new Rest(port, "agent").get("/api/v1/models/bundles").status()).isEqualTo(403);
  }
}
