package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Every path of incident-handling but waiting, told by the work item first and the token second.
 */
@AttestaTest
class IncidentHandlingTest extends IncidentStory {

  IncidentHandlingTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
  }

  @Test
  void aReportIsPrioritisedRoutedAndWaitsForTriage() {
    Rest.Answer item = desk.item(number);
    assertThat(item.text("status")).isEqualTo("NEW");
    assertThat(item.text("priority")).isEqualTo("P3");
    assertThat(item.text("group")).isEqualTo("service-desk");
    assertThat(item.text("requester")).isEqualTo("requester");
    assertThat(item.text("phase")).isEqualTo("Triage incident");
    assertThat(desk.tasks(number)).containsExactly("UserTask_TriageIncident");
  }

  @Test
  void anIncidentIsWorkedToClosed() {
    triage();
    Rest.Answer item = desk.item(number);
    assertThat(item.text("status")).isEqualTo("IN_PROGRESS");
    assertThat(item.text("respondedAt")).isNotNull();
    resolve();
    assertThat(desk.item(number).text("resolvedAt")).isNotNull();
    desk.complete(
        "requester", number, "UserTask_ConfirmResolution", Map.of("resolutionAccepted", "yes"));
    closed();
  }

  @Test
  void theOneWhoChoosesAStepIsAssignedToIt() {
    triage();
    Rest.Answer after =
        desk.complete(worker(), number, "UserTask_DiagnoseIncident", Map.of("nextStep", "resolve"));
    assertThat(after.text("assignee")).isEqualTo(worker());
  }

  @Test
  void aResolutionNobodyAnswersIsClosedByTime() {
    triage();
    resolve();
    desk.pass(Duration.ofDays(30), number);
    closed();
  }

  @Test
  void aRefusedResolutionIsReopenedAndDiagnosedAgain() {
    triage();
    resolve();
    Rest.Answer refused =
        desk.complete(
            "requester",
            number,
            "UserTask_ConfirmResolution",
            Map.of("resolutionAccepted", "no", "commentPublic", "Still broken"));
    assertThat(refused.text("status")).isEqualTo("IN_PROGRESS");
    assertThat(refused.text("resolvedAt")).isNull();
    Rest.Answer reopened =
        desk.complete(
            "agent",
            number,
            "UserTask_ReopenIncident",
            Map.of(
                "group", "technical-support",
                "reopenReason", "not-fixed",
                "impact", "MEDIUM",
                "urgency", "HIGH",
                "commentInternal", "Look at the relay"));
    assertThat(reopened.text("group")).isEqualTo("technical-support");
    assertThat(reopened.text("priority")).isEqualTo("P2");
    assertThat(desk.tasks(number)).containsExactly("UserTask_DiagnoseIncident");
  }

  @Test
  void aDuplicateIsLinkedAndClosedAtTriage() {
    String original = desk.report(Map.of("impact", "LOW", "urgency", "LOW"));
    desk.complete(
        "agent",
        number,
        "UserTask_TriageIncident",
        Map.of("triageOutcome", "duplicate", "duplicateOf", original));
    closed();
    JsonNode links =
        desk.as("agent").get("/api/v1/work-items/" + number + "/links").body().path("items");
    assertThat(links.get(0).path("type").asText()).isEqualTo("duplicate-of");
    assertThat(links.get(0).path("number").asText()).isEqualTo(original);
  }

  @Test
  void whatIsNoIncidentIsCancelledAtTriage() {
    desk.complete(
        "agent",
        number,
        "UserTask_TriageIncident",
        Map.of("triageOutcome", "notAnIncident", "commentPublic", "Please use the order form"));
    assertThat(desk.item(number).text("status")).isEqualTo("CANCELLED");
    noProcessIsLeft();
  }

  @Test
  void aHandOverChangesGroupAndGoesOn() {
    triage();
    desk.complete(worker(), number, "UserTask_DiagnoseIncident", Map.of("nextStep", "handOver"));
    Rest.Answer handedOver =
        desk.complete(
            worker(),
            number,
            "UserTask_HandOverIncident",
            Map.of(
                "group", "technical-support",
                "handOverReason", "expertise",
                "commentInternal", "Needs a look at the relay"));
    assertThat(handedOver.text("group")).isEqualTo("technical-support");
    assertThat(handedOver.text("assignee")).isNull();
    assertThat(desk.tasks(number)).containsExactly("UserTask_DiagnoseIncident");
    String task = desk.task(number, "UserTask_DiagnoseIncident");
    assertThat(desk.as("agent").post("/api/v1/tasks/" + task + "/claim", "").status())
        .isEqualTo(403);
    assertThat(desk.as("technician").post("/api/v1/tasks/" + task + "/claim", "").status())
        .isEqualTo(204);
  }

  @Test
  void aConfirmedMajorIncidentIsDeclared() {
    majorProposed();
    desk.complete(
        "incident-manager",
        number,
        "UserTask_ConfirmMajorIncident",
        Map.of("majorIncidentConfirmed", "yes", "majorIncidentImpact", "No mail for anybody"));
    assertThat(count("declared")).isEqualTo(1);
    assertThat(desk.tasks(number)).containsExactly("UserTask_DiagnoseIncident");
  }

  @Test
  void aMajorIncidentThatIsNoneGoesOnAsAnIncident() {
    majorProposed();
    desk.complete(
        "incident-manager",
        number,
        "UserTask_ConfirmMajorIncident",
        Map.of("majorIncidentConfirmed", "no", "commentInternal", "One office only"));
    assertThat(count("declared")).isZero();
    assertThat(desk.tasks(number)).containsExactly("UserTask_DiagnoseIncident");
  }

  @Test
  void childrenAreResolvedWithTheirParent() {
    String child = desk.report(Map.of("impact", "LOW", "urgency", "LOW"));
    desk.as("agent")
        .post("/api/v1/work-items/" + child + "/links", Map.of("type", "child-of", "to", number));
    String worked = desk.report(Map.of("impact", "LOW", "urgency", "LOW"));
    desk.complete("agent", worked, "UserTask_TriageIncident", ACCEPTED);
    desk.as("agent")
        .post("/api/v1/work-items/" + worked + "/links", Map.of("type", "child-of", "to", number));
    triage();
    resolve();
    assertThat(desk.item(child).text("status")).isEqualTo("RESOLVED");
    assertThat(desk.item(worked).text("status")).isEqualTo("RESOLVED");
  }

  @Test
  void aCancelledIncidentEndsItsProcess() {
    Rest.Answer answer =
        desk.as("requester")
            .post("/api/v1/work-items/" + number + "/cancel", Map.of("reason", "Works again"));
    assertThat(answer.text("status")).isEqualTo("CANCELLED");
    noProcessIsLeft();
    assertThat(
            desk.as("requester")
                .post("/api/v1/work-items/" + number + "/cancel", Map.of("reason", "Again"))
                .status())
        .isEqualTo(409);
  }

  @Test
  void changedFactsChangeThePriority() {
    Rest.Answer item = desk.item(number);
    Rest.Answer changed =
        desk.as("agent")
            .with("If-Match", item.header("ETag"))
            .patch(
                "/api/v1/work-items/" + number,
                Map.of("details", Map.of("impact", "HIGH", "urgency", "HIGH")));
    assertThat(changed.status()).as(changed.body().toString()).isEqualTo(200);
    assertThat(changed.text("priority")).isEqualTo("P1");
  }

  @Test
  void everyDecisionAndTaskIsInTheJournalWithItsModelVersion() {
    triage();
    JsonNode decided =
        desk.journal(number).stream()
            .filter(entry -> entry.path("kind").asText().equals("decided"))
            .findFirst()
            .orElseThrow()
            .path("content");
    assertThat(decided.path("decision").asText()).isEqualTo("incident-priority");
    assertThat(decided.path("decisionVersionTag").asText()).isEqualTo("1.1.0");
    assertThat(decided.path("inputs").path("impact").asText()).isEqualTo("MEDIUM");
    assertThat(decided.path("outputs").path("priority").asText()).isEqualTo("P3");
    assertThat(decided.path("clause").asText()).isEqualTo("8.6.1");
    assertThat(decided.path("rules")).hasSize(1);
    int row = decided.path("rules").path(0).path("row").asInt();
    assertThat(decided.path("rules").path(0).path("rule").asText())
        .isEqualTo("Rule_IncidentPriority_%02d".formatted(row));
    assertThat(row).isPositive();
  }
}
