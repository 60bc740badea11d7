package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** From the approved order to the confirmed delivery. */
@AttestaTest
class RequestFulfilmentTest extends RequestStory {

  private static final Map<String, Object> DONE = Map.of("stepOutcome", "done");

  RequestFulfilmentTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
  }

  @Test
  void theStepsOfTheOfferingAreDoneOneAfterTheOtherByTheirGroups() {
    ordered("requester", NOTEBOOK);
    assertThat(desk.item(number).text("title")).isEqualTo("New notebook");
    assertThat(desk.item(number).text("service")).isEqualTo("workplace");
    assertThat(desk.item(number).text("priority")).isEqualTo("P4");
    approve("line-manager", "UserTask_ApproveAsManager");
    assertThat(detail("stepName")).isEqualTo("Order notebook");
    assertThat(desk.item(number).text("group")).isEqualTo("workplace-support");
    step("workplace-technician", DONE);
    assertThat(detail("stepName")).isEqualTo("Install notebook");
    step("workplace-technician", DONE);
    assertThat(detail("stepName")).isEqualTo("Hand over notebook");
    assertThat(desk.item(number).text("group")).isEqualTo("service-desk");
    step("agent", DONE);
    waitsIn("UserTask_ConfirmDelivery");
    assertThat(status()).isEqualTo("RESOLVED");
    desk.complete(
        "requester",
        number,
        "UserTask_ConfirmDelivery",
        Map.of("deliveryAccepted", "yes", "satisfaction", "5"));
    ended("CLOSED");
    assertThat(detail("satisfaction")).isEqualTo("5");
    assertThat(detail("keyboardLayout")).isEqualTo("de");
  }

  @Test
  void somethingElseIsFulfilledByTheServiceDesk() {
    Rest.Answer opened =
        desk.as("requester")
            .post(
                "/api/v1/work-items",
                Map.of("practice", "request", "title", "A plant", "details", Map.of()));
    number = opened.text("number");
    assertThat(detail("stepName")).isEqualTo("Fulfil request");
    assertThat(desk.item(number).text("group")).isEqualTo("service-desk");
    step("agent", DONE);
    assertThat(status()).isEqualTo("RESOLVED");
  }

  @Test
  void whatSupplierCustomerAndChangeOweIsWaitedFor() {
    ordered("requester", MAILBOX);
    hold(Map.of("holdFor", "supplier", "supplier", "Relay Ltd"), "SUPPLIER");
    assertThat(desk.say("technician", number, "SupplierReplied").status()).isEqualTo(200);
    resumed();
    hold(Map.of("holdFor", "customer", "commentPublic", "Which name?"), "CUSTOMER");
    assertThat(desk.say("requester", number, "CustomerReplied").status()).isEqualTo(200);
    resumed();
    hold(Map.of("holdFor", "change", "awaitedChange", change("implementer")), "CHANGE");
    desk.pass(Duration.ofDays(15), number);
    assertThat(desk.say("technician", number, "ChangeImplemented").status()).isEqualTo(200);
    resumed();
    assertThat(journal("reminded")).isNotEmpty();
  }

  @Test
  void eachWaitingCanBeEndedByHand() {
    ordered("requester", MAILBOX);
    String change = change("implementer");
    for (Map<String, Object> why :
        List.<Map<String, Object>>of(
            Map.of("holdFor", "supplier", "supplier", "Relay Ltd"),
            Map.of("holdFor", "customer", "commentPublic", "Which name?"),
            Map.of("holdFor", "change", "awaitedChange", change))) {
      String party = why.get("holdFor").toString();
      hold(why, party.toUpperCase(java.util.Locale.ROOT));
      String element = "UserTask_Await" + party.substring(0, 1).toUpperCase() + party.substring(1);
      desk.complete("technician", number, element, Map.of("commentInternal", "By telephone"));
      resumed();
    }
  }

  @Test
  void aStepThatNeedsAChangeNamesIt() {
    ordered(
        "requester",
        Map.of(
            "offering", "licensed-software",
            "softwareName", "Modeller",
            "installOn", "NB-0815",
            "softwareReason", "Drawing processes"));
    step("agent", DONE);
    String task = desk.task(number, "UserTask_FulfilStep");
    Rest.Answer refused =
        desk.as("workplace-technician")
            .post("/api/v1/tasks/" + task + "/complete", Map.of("details", DONE));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().toString()).contains("fulfillingChange");
    String change = change("workplace-technician");
    step("workplace-technician", Map.of("stepOutcome", "done", "fulfillingChange", change));
    assertThat(status()).isEqualTo("RESOLVED");
    assertThat(desk.as("admin").get("/api/v1/work-items/" + number + "/links").body().toString())
        .contains(change);
  }

  @Test
  void aLateStepIsToldToItsGroup() {
    ordered("requester", MAILBOX);
    desk.pass(Duration.ofDays(6), number);
    assertThat(
            desk.journal(number).stream()
                .filter(e -> e.path("kind").asText().equals("escalated"))
                .map(e -> e.path("content").path("clockMetric").asText()))
        .contains("step");
  }

  @Test
  void whatCannotBeFulfilledIsTakenBackAndSaid() {
    ordered("requester", MAILBOX);
    step("technician", Map.of("stepOutcome", "impossible", "commentPublic", "The name is taken"));
    waitsIn("UserTask_TakeBack");
    desk.complete("technician", number, "UserTask_TakeBack", Map.of("takenBack", "Nothing was"));
    ended("CANCELLED");
  }

  @Test
  void whatIsWithdrawnDuringFulfilmentIsTakenBack() {
    ordered("requester", MAILBOX);
    Rest.Answer cancelled =
        desk.as("requester")
            .post("/api/v1/work-items/" + number + "/cancel", Map.of("reason", "Not needed"));
    assertThat(cancelled.status()).as(cancelled.body().toString()).isEqualTo(200);
    waitsIn("UserTask_TakeBack");
    desk.complete("technician", number, "UserTask_TakeBack", Map.of("takenBack", "Mailbox"));
    ended("CANCELLED");
  }

  @Test
  void whatIsMissingIsCompletedAndConfirmedAgain() {
    ordered("requester", MAILBOX);
    step("technician", DONE);
    desk.complete(
        "requester",
        number,
        "UserTask_ConfirmDelivery",
        Map.of("deliveryAccepted", "no", "commentPublic", "Mina cannot read it"));
    assertThat(status()).isEqualTo("IN_PROGRESS");
    desk.complete(
        "technician", number, "UserTask_CompleteDelivery", Map.of("stepResult", "Right added"));
    assertThat(status()).isEqualTo("RESOLVED");
    desk.pass(Duration.ofDays(6), number);
    ended("CLOSED");
  }

  @Test
  void theClocksWarnAndBreach() {
    ordered("requester", MAILBOX);
    desk.pass(Duration.ofDays(60), number);
    assertThat(desk.tasks(number))
        .contains("UserTask_FulfilStep", "UserTask_AcknowledgeEscalation");
  }

  @Test
  void editedFactsGiveAnotherPriority() {
    ordered("requester", MAILBOX);
    Rest.Answer item = desk.as("technician").get("/api/v1/work-items/" + number);
    Rest.Answer edited =
        desk.as("technician")
            .with("If-Match", item.header("ETag"))
            .patch("/api/v1/work-items/" + number, Map.of("details", Map.of("urgency", "HIGH")));
    assertThat(edited.status()).as(edited.body().toString()).isEqualTo(200);
    assertThat(desk.item(number).text("priority")).isEqualTo("P2");
  }

  private void hold(Map<String, Object> why, String reason) {
    Map<String, Object> details = new java.util.LinkedHashMap<>(why);
    details.put("stepOutcome", "hold");
    step("technician", details);
    assertThat(desk.item(number).text("status")).isEqualTo("ON_HOLD");
    assertThat(desk.item(number).text("holdReason")).isEqualTo(reason);
  }

  private void resumed() {
    assertThat(status()).isEqualTo("IN_PROGRESS");
    waitsIn("UserTask_FulfilStep");
  }

  private String change(String by) {
    Map<String, Object> details = new java.util.LinkedHashMap<>();
    details.put("reason", "The store is full");
    details.put("changeType", "normal");
    details.put("newService", "none");
    details.put("plannedStart", "2031-03-01T20:00:00Z");
    details.put("plannedEnd", "2031-03-01T21:00:00Z");
    details.put("implementer", "implementer");
    details.put("complexity", "LOW");
    details.put("implementationPlan", "Enlarge it.");
    details.put("testEvidence", "Done on the test system.");
    details.put("backOutPlan", "Nothing to take back.");
    details.put("testedBackOut", true);
    details.put("deployment", "tasks");
    Map<String, Object> body =
        Map.of("practice", "change", "title", "Enlarge the mail store", "details", details);
    Rest.Answer change = desk.as(by).post("/api/v1/work-items", body);
    assertThat(change.status()).as(change.body().toString()).isEqualTo(201);
    return change.text("number");
  }
}
