package io.attesta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.ColorScheme;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.ShiftedNow;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A member of the change advisory board reads the change and votes where it stands. */
@AttestaTest
@DisabledIfSystemProperty(
    named = "skipFrontend",
    matches = "true",
    disabledReason = "the build has left the workspace out")
class WorkspaceVoteTest {

  private static final String SERVICE = "workspace-vote";

  private final int port;
  private final Instant opens;

  private final ManagementService management;

  WorkspaceVoteTest(
      @LocalServerPort int port,
      @Autowired ShiftedNow now,
      @Autowired ManagementService management) {
    this.port = port;
    this.management = management;
    this.opens = now.get().plus(Duration.ofDays(75)).truncatedTo(ChronoUnit.MINUTES);
  }

  @Test
  void aMemberVotesInPlace() {
    String number = openVote();
    try (Chromium chromium = new Chromium()) {
      WorkspacePage member = chromium.enter(port, "cab-1", ColorScheme.DARK);
      member.go("/work-items/" + number);
      assertThat(member.text("Put the old one back.")).isVisible();
      member.choose("Reject");
      member.send("Complete");
      assertThat(member.text("Say why")).isVisible();
      assertThat(member.accessibilityFaults()).as("vote").isEmpty();
      member.picture("vote");

      member.choose("Approve");
      member.send("Complete");
      assertThat(member.form()).hasCount(0);
      assertThat(member.complaints).isEmpty();
    }
    JsonNode rounds = as("cab-2").get("/api/v1/changes/" + number + "/voting-rounds").body();
    assertThat(rounds.findValuesAsText("vote")).contains("approve");
  }

  private String openVote() {
    as("admin").put("/api/v1/services/" + SERVICE, Map.of("name", "Till", "criticality", "LOW"));
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("reason", "The certificate expires");
    plan.put("changeType", "normal");
    plan.put("newService", "none");
    plan.put("plannedStart", opens.toString());
    plan.put("plannedEnd", opens.plus(Duration.ofHours(2)).toString());
    plan.put("implementer", "implementer");
    plan.put("complexity", "HIGH");
    plan.put("implementationPlan", "Install it.");
    plan.put("testEvidence", "Done on the test system.");
    plan.put("backOutPlan", "Put the old one back.");
    plan.put("testedBackOut", true);
    plan.put("deployment", "tasks");
    Rest.Answer asked =
        as("technician")
            .post(
                "/api/v1/work-items",
                Map.of(
                    "practice",
                    "change",
                    "title",
                    "Renew it",
                    "service",
                    SERVICE,
                    "details",
                    plan));
    assertThat(asked.status()).as(asked.body().toString()).isEqualTo(201);
    String number = asked.text("number");
    workOn(number);

    Map<String, Object> examined = new LinkedHashMap<>(plan);
    examined
        .keySet()
        .retainAll(
            List.of("changeType", "complexity", "implementer", "plannedStart", "plannedEnd"));
    examined.put("assessment", "accept");
    JsonNode tasks = as("admin").get("/api/v1/work-items/" + number + "/tasks").body();
    String task = tasks.at("/items/0/id").asText();
    Rest.Answer accepted =
        as("change-manager")
            .post("/api/v1/tasks/" + task + "/complete", Map.of("details", examined));
    assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(200);
    workOn(number);
    return number;
  }

  /** What the service does by itself, two steps deep: authority is asked, then the vote opens. */
  private void workOn(String number) {
    for (int round = 0; round < 3; round++) {
      List<String> instances =
          as("admin")
              .get("/api/v1/work-items/" + number + "/diagram")
              .body()
              .path("processes")
              .findValuesAsText("processInstance");
      management.createJobQuery().executable().list().stream()
          .filter(job -> instances.contains(job.getProcessInstanceId()))
          .forEach(job -> management.executeJob(job.getId()));
    }
  }

  private Rest as(String user) {
    return new Rest(port, user);
  }
}
