package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.ShiftedNow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Every path of incident-handling, told by the work item first and the token second. */
@AttestaTest
class IncidentHandlingTest {

  private static final Map<String, Object> ACCEPTED =
      Map.of(
          "triageOutcome",
          "accepted",
          "category",
          "email",
          "impact",
          "MEDIUM",
          "urgency",
          "MEDIUM");
  private static final Map<String, Object> RESOLUTION =
      Map.of("resolutionCode", "fixed", "causeCode", "software", "resolution", "Queue restarted");

  private final ShiftedNow now;
  private final RuntimeService runtime;
  private final Desk desk;

  IncidentHandlingTest(
      @Autowired ShiftedNow now,
      @Autowired RuntimeService runtime,
      @Autowired ApplicationContext context,
      @LocalServerPort int port) {
    this.now = now;
    this.runtime = runtime;
    this.desk = new Desk(port, context);
  }

  private String number;

  @BeforeEach
  void report() {
    number = desk.report(Map.of("impact", "MEDIUM", "urgency", "MEDIUM"));
  }

  @AfterEach
  void resetTime() {
    now.reset();
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
  void aCustomersAnswerResumesTheWork() {
    hold("customer", Map.of("commentPublic", "Which program is it?"));
    Rest.Answer held = desk.item(number);
    assertThat(held.text("status")).isEqualTo("ON_HOLD");
    assertThat(held.text("holdReason")).isEqualTo("CUSTOMER");
    assertThat(desk.say("requester", number, "CustomerReplied").status()).isEqualTo(200);
    resumed();
  }

  @Test
  void theRequesterIsToldOfTheQuestionAndOfTheResolution() {
    hold("customer", Map.of("commentPublic", "Which program is it?"));
    assertThat(noticesOfRequester()).contains("comment");
    desk.say("requester", number, "CustomerReplied");
    resolve();
    assertThat(noticesOfRequester()).contains("comment", "resolved");
  }

  private List<String> noticesOfRequester() {
    JsonNode notices =
        desk.as("requester").get("/api/v1/notifications?limit=200").body().path("items");
    return StreamSupport.stream(notices.spliterator(), false)
        .filter(notice -> notice.path("item").asText().equals(number))
        .map(notice -> notice.path("kind").asText())
        .toList();
  }

  @Test
  void aSuppliersAnswerResumesTheWork() {
    hold("supplier", Map.of("supplier", "Relay Ltd"));
    assertThat(desk.item(number).text("holdReason")).isEqualTo("SUPPLIER");
    assertThat(desk.say(worker(), number, "SupplierReplied").status()).isEqualTo(200);
    resumed();
  }

  @Test
  void holdingForAChangeNeedsAChangeThatExists() {
    triage();
    desk.complete(worker(), number, "UserTask_DiagnoseIncident", Map.of("nextStep", "hold"));
    String task = desk.task(number, "UserTask_PutIncidentOnHold");
    Rest.Answer answer =
        desk.as(worker())
            .post(
                "/api/v1/tasks/" + task + "/complete",
                Map.of("details", Map.of("holdFor", "change", "awaitedChange", "CHG-999999")));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("errors").get(0).path("field").asText())
        .isEqualTo("details.awaitedChange");
    assertThat(desk.item(number).text("status")).isEqualTo("IN_PROGRESS");
  }

  @Test
  void whoeverWaitsMayResumeByHand() {
    hold("customer", Map.of("commentPublic", "Which program is it?"));
    desk.complete(
        worker(), number, "UserTask_AwaitCustomer", Map.of("commentInternal", "He phoned"));
    resumed();
  }

  @Test
  void aReminderIsSentAgainAndAgainWhileWaiting() {
    hold("customer", Map.of("commentPublic", "Which program is it?"));
    desk.pass(Duration.ofDays(4), number);
    long first = count("reminded");
    desk.pass(Duration.ofDays(4), number);
    assertThat(first).isPositive();
    assertThat(count("reminded")).isGreaterThan(first);
    assertThat(desk.item(number).text("status")).isEqualTo("ON_HOLD");
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
    assertThat(decided.path("decisionVersionTag").asText()).isEqualTo("1.0.0");
    assertThat(decided.path("inputs").path("impact").asText()).isEqualTo("MEDIUM");
    assertThat(decided.path("outputs").path("priority").asText()).isEqualTo("P3");
    assertThat(decided.path("clause").asText()).isEqualTo("8.6.1");
  }

  private String worker() {
    return desk.item(number).text("group").equals("service-desk") ? "agent" : "technician";
  }

  private void triage() {
    desk.complete("agent", number, "UserTask_TriageIncident", ACCEPTED);
  }

  private void resolve() {
    String worker = worker();
    desk.complete(worker, number, "UserTask_DiagnoseIncident", Map.of("nextStep", "resolve"));
    Rest.Answer resolved = desk.complete(worker, number, "UserTask_ResolveIncident", RESOLUTION);
    assertThat(resolved.text("status")).isEqualTo("RESOLVED");
  }

  private void hold(String holdFor, Map<String, Object> more) {
    triage();
    String worker = worker();
    desk.complete(worker, number, "UserTask_DiagnoseIncident", Map.of("nextStep", "hold"));
    Map<String, Object> details = new java.util.LinkedHashMap<>(more);
    details.put("holdFor", holdFor);
    desk.complete(worker, number, "UserTask_PutIncidentOnHold", details);
  }

  private void resumed() {
    Rest.Answer item = desk.item(number);
    assertThat(item.text("status")).isEqualTo("IN_PROGRESS");
    assertThat(item.text("holdReason")).isNull();
    assertThat(desk.tasks(number)).containsExactly("UserTask_DiagnoseIncident");
  }

  private void majorProposed() {
    desk.complete(
        "agent",
        number,
        "UserTask_TriageIncident",
        Map.of(
            "triageOutcome", "accepted",
            "category", "email",
            "impact", "HIGH",
            "urgency", "HIGH",
            "usersAffected", 5000,
            "businessStopped", true));
    assertThat(desk.tasks(number)).containsExactly("UserTask_ConfirmMajorIncident");
  }

  private void closed() {
    Rest.Answer item = desk.item(number);
    assertThat(item.text("status")).isEqualTo("CLOSED");
    assertThat(item.text("closedAt")).isNotNull();
    assertThat(item.text("phase")).isNull();
    noProcessIsLeft();
  }

  private void noProcessIsLeft() {
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count())
        .isZero();
  }

  private long count(String kind) {
    return desk.journal(number).stream()
        .filter(entry -> entry.path("kind").asText().equals(kind))
        .count();
  }
}
