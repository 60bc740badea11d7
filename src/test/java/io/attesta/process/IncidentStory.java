package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.Rest;
import io.attesta.ShiftedNow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;

/** An incident that was just reported, and what people do with it. */
abstract class IncidentStory {

  static final Map<String, Object> ACCEPTED =
      Map.of(
          "triageOutcome",
          "accepted",
          "category",
          "email",
          "impact",
          "MEDIUM",
          "urgency",
          "MEDIUM");
  static final Map<String, Object> RESOLUTION =
      Map.of("resolutionCode", "fixed", "causeCode", "software", "resolution", "Queue restarted");

  final Desk desk;
  String number;
  private final ShiftedNow now;
  private final RuntimeService runtime;

  IncidentStory(ApplicationContext context, int port) {
    this.now = context.getBean(ShiftedNow.class);
    this.runtime = context.getBean(RuntimeService.class);
    this.desk = new Desk(port, context);
  }

  @BeforeEach
  void report() {
    number = desk.report(Map.of("impact", "MEDIUM", "urgency", "MEDIUM"));
  }

  @AfterEach
  void resetTime() {
    now.reset();
  }

  String worker() {
    return desk.item(number).text("group").equals("service-desk") ? "agent" : "technician";
  }

  void triage() {
    desk.complete("agent", number, "UserTask_TriageIncident", ACCEPTED);
  }

  void resolve() {
    String worker = worker();
    desk.complete(worker, number, "UserTask_DiagnoseIncident", Map.of("nextStep", "resolve"));
    Rest.Answer resolved = desk.complete(worker, number, "UserTask_ResolveIncident", RESOLUTION);
    assertThat(resolved.text("status")).isEqualTo("RESOLVED");
  }

  void hold(String holdFor, Map<String, Object> more) {
    triage();
    String worker = worker();
    desk.complete(worker, number, "UserTask_DiagnoseIncident", Map.of("nextStep", "hold"));
    Map<String, Object> details = new LinkedHashMap<>(more);
    details.put("holdFor", holdFor);
    desk.complete(worker, number, "UserTask_PutIncidentOnHold", details);
  }

  void resumed() {
    Rest.Answer item = desk.item(number);
    assertThat(item.text("status")).isEqualTo("IN_PROGRESS");
    assertThat(item.text("holdReason")).isNull();
    assertThat(desk.tasks(number)).containsExactly("UserTask_DiagnoseIncident");
  }

  void majorProposed() {
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

  void closed() {
    Rest.Answer item = desk.item(number);
    assertThat(item.text("status")).isEqualTo("CLOSED");
    assertThat(item.text("closedAt")).isNotNull();
    assertThat(item.text("phase")).isNull();
    noProcessIsLeft();
  }

  void noProcessIsLeft() {
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count())
        .isZero();
  }

  long count(String kind) {
    return desk.journal(number).stream()
        .filter(entry -> entry.path("kind").asText().equals(kind))
        .count();
  }

  List<String> noticesOfRequester() {
    JsonNode notices =
        desk.as("requester").get("/api/v1/notifications?limit=200").body().path("items");
    return StreamSupport.stream(notices.spliterator(), false)
        .filter(notice -> notice.path("item").asText().equals(number))
        .map(notice -> notice.path("kind").asText())
        .toList();
  }
}
