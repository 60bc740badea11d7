package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.ShiftedNow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Clocks warn and breach, and incident-escalation follows. */
@AttestaTest
class IncidentEscalationTest {

  private static final String ACKNOWLEDGE = "UserTask_AcknowledgeEscalation";

  private final ShiftedNow now;
  private final Desk desk;
  private String number;

  IncidentEscalationTest(
      @Autowired ShiftedNow now, @Autowired ApplicationContext context, @LocalServerPort int port) {
    this.now = now;
    this.desk = new Desk(port, context);
  }

  /** Point of sale is critical: its clocks run around the clock, 15 minutes to respond at P1. */
  @BeforeEach
  void report() {
    number = desk.report("point-of-sale", Map.of("impact", "HIGH", "urgency", "HIGH"));
  }

  @AfterEach
  void resetTime() {
    now.reset();
  }

  @Test
  void bothClocksRunFromTheReport() {
    assertThat(desk.item(number).text("priority")).isEqualTo("P1");
    assertThat(clock("RESPONSE").path("state").asText()).isEqualTo("RUNNING");
    assertThat(clock("RESOLUTION").path("state").asText()).isEqualTo("RUNNING");
    assertThat(desk.item(number).text("dueAt")).isNotNull();
  }

  @Test
  void aWarningTellsThoseWhoMayStillAct() {
    desk.pass(Duration.ofMinutes(8), number);
    assertThat(escalations()).hasSize(1);
    assertThat(escalations().get(0).path("clockState").asText()).isEqualTo("WARNING");
    assertThat(desk.tasks(number)).containsExactly("UserTask_TriageIncident");
  }

  @Test
  void aBreachAsksForAcknowledgement() {
    desk.pass(Duration.ofMinutes(16), number);
    assertThat(clock("RESPONSE").path("verdict").asText()).isEqualTo("BREACHED");
    assertThat(desk.item(number).text("clockState")).isEqualTo("BREACHED");
    assertThat(desk.item(number).text("phase")).isEqualTo("Triage incident");
    desk.complete(
        "incident-manager", number, ACKNOWLEDGE, Map.of("commentInternal", "Calling the desk"));
    assertThat(desk.tasks(number)).containsExactly("UserTask_TriageIncident");
  }

  @Test
  void anUnacknowledgedEscalationClimbs() {
    desk.pass(Duration.ofMinutes(16), number);
    desk.pass(Duration.ofMinutes(16), number);
    assertThat(levels()).contains(1, 2).doesNotContain(3);
    desk.pass(Duration.ofMinutes(31), number);
    assertThat(levels()).contains(1, 2, 3);
    desk.complete("top-manager", number, ACKNOWLEDGE, Map.of("commentInternal", "I know"));
    assertThat(desk.tasks(number)).doesNotContain(ACKNOWLEDGE);
  }

  @Test
  void whoeverIsNotAskedCannotAcknowledge() {
    desk.pass(Duration.ofMinutes(16), number);
    String task = desk.task(number, ACKNOWLEDGE);
    assertThat(
            desk.as("agent")
                .post(
                    "/api/v1/tasks/" + task + "/complete",
                    Map.of("details", Map.of("commentInternal", "Not mine")))
                .status())
        .isEqualTo(403);
  }

  @Test
  void takingUpTheWorkStopsTheResponseClockInTime() {
    now.pass(Duration.ofMinutes(5));
    desk.complete(
        "agent",
        number,
        "UserTask_TriageIncident",
        Map.of(
            "triageOutcome", "accepted",
            "category", "software",
            "impact", "HIGH",
            "urgency", "HIGH"));
    assertThat(clock("RESPONSE").path("verdict").asText()).isEqualTo("MET");
    desk.pass(Duration.ofMinutes(60), number);
    assertThat(clock("RESPONSE").path("verdict").asText()).isEqualTo("MET");
  }

  @Test
  void theExplanationAccountsForEverySecond() {
    desk.pass(Duration.ofMinutes(8), number);
    JsonNode explanation =
        desk.as("agent")
            .get(
                "/api/v1/work-items/"
                    + number
                    + "/clocks/"
                    + clock("RESPONSE").path("id").asText()
                    + "/explanation")
            .body();
    assertThat(explanation.path("intervals")).isNotEmpty();
    assertThat(explanation.path("intervals").get(0).has("reason")).isTrue();
  }

  private JsonNode clock(String metric) {
    JsonNode clocks =
        desk.as("agent").get("/api/v1/work-items/" + number + "/clocks").body().path("items");
    for (JsonNode clock : clocks) {
      if (clock.path("metric").asText().equals(metric)) {
        return clock;
      }
    }
    throw new AssertionError("No clock " + metric + " in " + clocks);
  }

  private List<JsonNode> escalations() {
    return desk.journal(number).stream()
        .filter(entry -> entry.path("kind").asText().equals("escalated"))
        .map(entry -> entry.path("content"))
        .toList();
  }

  private List<Integer> levels() {
    return escalations().stream().map(e -> e.path("escalationLevel").asInt()).toList();
  }
}
