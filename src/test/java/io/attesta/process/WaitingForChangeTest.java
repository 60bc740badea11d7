package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An incident and a request wait for one change, and all three run together. */
@AttestaTest
class WaitingForChangeTest extends ChangeStory {

  private String ordered;
  private String incident;

  WaitingForChangeTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
  }

  @BeforeEach
  void bothWaitForTheChange() {
    request(Map.of());
    orderAndHold();
    reportAndHold();
    waits(ordered);
    waits(incident);
  }

  private void orderAndHold() {
    Rest.Answer order =
        desk.as("requester")
            .post(
                "/api/v1/work-items",
                Map.of("practice", "request", "details", RequestStory.MAILBOX));
    assertThat(order.status()).as(order.body().toString()).isEqualTo(201);
    ordered = order.text("number");
    Map<String, Object> hold = new LinkedHashMap<>();
    hold.put("stepOutcome", "hold");
    hold.put("holdFor", "change");
    hold.put("awaitedChange", number);
    desk.complete("technician", ordered, "UserTask_FulfilStep", hold);
  }

  private void reportAndHold() {
    incident = desk.report(Map.of("impact", "MEDIUM", "urgency", "MEDIUM"));
    desk.complete("agent", incident, "UserTask_TriageIncident", IncidentStory.ACCEPTED);
    String worker =
        desk.item(incident).text("group").equals("service-desk") ? "agent" : "technician";
    desk.complete(worker, incident, "UserTask_DiagnoseIncident", Map.of("nextStep", "hold"));
    desk.complete(
        worker,
        incident,
        "UserTask_PutIncidentOnHold",
        Map.of("holdFor", "change", "awaitedChange", number));
  }

  private void waits(String item) {
    assertThat(desk.item(item).text("status")).isEqualTo("ON_HOLD");
    assertThat(desk.item(item).text("holdReason")).isEqualTo("CHANGE");
  }

  private void goesOn() {
    assertThat(desk.item(ordered).text("status")).isEqualTo("IN_PROGRESS");
    assertThat(desk.tasks(ordered)).containsExactly("UserTask_FulfilStep");
    assertThat(desk.item(incident).text("status")).isEqualTo("IN_PROGRESS");
    assertThat(desk.tasks(incident)).containsExactly("UserTask_DiagnoseIncident");
  }

  private boolean heard(String item, String message) {
    return desk.journal(item).stream()
        .filter(entry -> entry.path("kind").asText().equals("message-received"))
        .anyMatch(entry -> entry.path("content").path("message").asText().equals(message));
  }

  private void carriedOut() {
    accept();
    authorise("change-manager", "approved");
    windowOpens();
    carryOut();
    pass(Duration.ZERO);
    waits(ordered);
    waits(incident);
  }

  @Test
  void theChangeThatIsVerifiedLetsBothGoOn() {
    carriedOut();
    verify("successful");
    goesOn();
    assertThat(heard(ordered, "ChangeImplemented")).isTrue();
    assertThat(heard(incident, "ChangeImplemented")).isTrue();
  }

  @Test
  void theChangeThatIsBackedOutIsNotWaitedForAnyLonger() {
    carriedOut();
    verify("failed");
    pass(Duration.ZERO);
    desk.complete(
        "implementer", number, "UserTask_BackOutChange", Map.of("backOutNotes", "Put back"));
    pass(Duration.ZERO);
    verifyBackOut("backedOut");
    goesOn();
    assertThat(heard(ordered, "ChangeNotImplemented")).isTrue();
    assertThat(heard(incident, "ChangeNotImplemented")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"refused", "rejected", "withdrawn"})
  void theChangeThatNeverComesIsNotWaitedForAnyLonger(String how) {
    switch (how) {
      case "refused" ->
          desk.complete(
              "change-manager",
              number,
              "UserTask_ExamineChange",
              Map.of("assessment", "refuse", "commentPublic", "Not in this quarter"));
      case "rejected" -> {
        accept();
        authorise("change-manager", "rejected");
      }
      default ->
          desk.as("change-manager")
              .post("/api/v1/work-items/" + number + "/cancel", Map.of("reason", "Asked twice"));
    }
    ended("CANCELLED");
    goesOn();
    assertThat(heard(ordered, "ChangeNotImplemented")).isTrue();
  }
}
