package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlaEscalationTest {

  private static final Table TABLE = Table.of("shared/sla-escalation.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1,  RESOLVED,    BREACHED, RESOLUTION, 2, incident, P1, false, 0, service-desk,           P1, false
          1,  CANCELLED,   WARNING,  RESPONSE,   -, incident, P1, false, 0, service-desk,           P1, false
          2,  NEW,         WARNING,  RESPONSE,   -, incident, P2, true,  0, incident-managers,      P2, false
          3,  IN_PROGRESS, WARNING,  RESOLUTION, -, request,  P3, true,  0, service-desk,           P3, false
          4,  NEW,         WARNING,  RESOLUTION, -, problem,  P1, true,  0, problem-managers,       P1, false
          5,  NEW,         WARNING,  RESOLUTION, -, change,   -,  true,  0, change-managers,        -,  false
          6,  NEW,         WARNING,  RESOLUTION, -, release,  P4, true,  0, release-managers,       P4, false
          7,  -,           WARNING,  -,          -, -,        -,  true,  0, service-level-managers, -,  false
          8,  IN_PROGRESS, BREACHED, RESOLUTION, 2, incident, P1, true,  3, top-management,         P1, true
          8,  IN_PROGRESS, BREACHED, RESPONSE,   3, change,   P2, true,  3, top-management,         P2, true
          9,  ON_HOLD,     BREACHED, RESOLUTION, 3, incident, P4, true,  3, top-management,         P4, true
          10, IN_PROGRESS, BREACHED, RESOLUTION, 1, incident, P2, true,  2, service-owners,         P1, true
          10, IN_PROGRESS, BREACHED, RESOLUTION, 1, incident, P1, true,  2, service-owners,         P1, true
          11, IN_PROGRESS, BREACHED, RESOLUTION, 1, incident, P3, true,  2, service-owners,         P2, true
          11, IN_PROGRESS, BREACHED, RESOLUTION, 1, problem,  P4, true,  2, service-owners,         P3, true
          11, IN_PROGRESS, BREACHED, RESOLUTION, 1, change,   -,  true,  2, service-owners,         -,  true
          12, NEW,         BREACHED, RESPONSE,   1, incident, P1, true,  2, service-owners,         P1, true
          13, NEW,         BREACHED, RESPONSE,   1, incident, P3, true,  2, service-owners,         P3, true
          14, NEW,         BREACHED, RESPONSE,   -, incident, P1, true,  1, incident-managers,      P1, true
          14, NEW,         BREACHED, RESPONSE,   0, incident, P1, true,  1, incident-managers,      P1, true
          15, NEW,         BREACHED, RESOLUTION, -, request,  P4, true,  1, incident-managers,      P4, true
          16, NEW,         BREACHED, RESOLUTION, -, problem,  P1, true,  1, problem-managers,       P1, true
          17, NEW,         BREACHED, RESOLUTION, -, change,   P1, true,  1, change-managers,        P1, true
          18, NEW,         BREACHED, RESOLUTION, -, release,  P1, true,  1, release-managers,       P1, true
          19, -,           -,        -,          -, -,        -,  true,  1, service-level-managers, -,  true
          """)
  void eachRowGivesItsEscalation(
      int row,
      String status,
      String clockState,
      String clockMetric,
      Integer levelSoFar,
      String practice,
      String priority,
      boolean needed,
      int level,
      String notifyGroup,
      String raisedTo,
      boolean acknowledgement) {
    Map<String, Object> facts =
        facts(status, clockState, clockMetric, levelSoFar, practice, priority);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    assertThat(TABLE.decide(facts))
        .containsEntry("escalationNeeded", needed)
        .containsEntry("escalationLevel", level)
        .containsEntry("notifyGroup", notifyGroup)
        .containsEntry("priority", raisedTo)
        .containsEntry("acknowledgementRequired", acknowledgement);
  }

  @Test
  void everyCombinationIsAnsweredByAPeriodAndNoRowIsDead() {
    Facts facts =
        new Facts()
            .with("status", "NEW", "ON_HOLD", "RESOLVED")
            .with("clockState", "WARNING", "BREACHED")
            .with("clockMetric", "RESPONSE", "RESOLUTION")
            .with("escalationLevel", 0, 1, 2, 3)
            .with("practice", "incident", "problem", "change", "release", "unknown")
            .with("priority", "P1", "P3");

    TABLE.isTotalWithoutDeadRows(facts);
    facts
        .combinations()
        .map(f -> Duration.parse((String) TABLE.decide(f).get("acknowledgeWithin")))
        .forEach(period -> assertThat(period).isPositive());
  }

  @Test
  void anUnacknowledgedBreachClimbsToTheTopAndStaysThere() {
    Map<String, Object> facts =
        facts("IN_PROGRESS", "BREACHED", "RESOLUTION", null, "incident", "P3");
    for (int expected : List.of(1, 2, 3, 3)) {
      Map<String, Object> outcome = TABLE.decide(facts);
      assertThat(outcome).containsEntry("escalationLevel", expected);
      facts.put("escalationLevel", outcome.get("escalationLevel"));
      facts.put("priority", outcome.get("priority"));
    }
    assertThat(facts).containsEntry("priority", "P2");
  }

  private static Map<String, Object> facts(
      String status, String state, String metric, Integer level, String practice, String priority) {
    return Facts.of(
        "status",
        status,
        "clockState",
        state,
        "clockMetric",
        metric,
        "escalationLevel",
        level,
        "practice",
        practice,
        "priority",
        priority);
  }
}
