package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MajorIncidentSeverityTest {

  private static final Table TABLE = Table.of("major-incident/major-incident-severity.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, -,        true,  -,    -,    P1, PT10M, PT1H
          1, CRITICAL, true,  true, 5000, P1, PT10M, PT1H
          2, HIGH,     false, true, 5000, P1, PT10M, PT1H
          2, CRITICAL, -,     true, -,    P1, PT10M, PT1H
          3, MEDIUM,   -,     true, 1000, P1, PT15M, PT1H
          3, -,        -,     -,    1000, P1, PT15M, PT1H
          4, CRITICAL, -,     -,    999,  P1, PT15M, PT2H
          5, HIGH,     -,     -,    999,  P2, PT30M, PT4H
          5, MEDIUM,   -,     true, -,    P2, PT30M, PT4H
          5, -,        -,     -,    -,    P2, PT30M, PT4H
          """)
  void eachRowGivesPriorityAndTimes(
      int row,
      String criticality,
      Boolean security,
      Boolean stopped,
      Integer users,
      String priority,
      String appoint,
      String escalate) {
    Map<String, Object> facts =
        Facts.of(
            "criticality", criticality,
            "securityAffected", security,
            "businessStopped", stopped,
            "usersAffected", users);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    assertThat(TABLE.decide(facts))
        .containsEntry("priority", priority)
        .containsEntry("group", "incident-managers")
        .containsEntry("appointWithin", appoint)
        .containsEntry("escalateAfter", escalate);
  }

  @Test
  void everyCombinationIsAnsweredAndNoRowIsDead() {
    Facts facts =
        new Facts()
            .with("criticality", "LOW", "MEDIUM", "HIGH", "CRITICAL", "unknown")
            .with("securityAffected", true, false)
            .with("businessStopped", true, false)
            .with("usersAffected", 0, 999, 1000);

    TABLE.isTotalWithoutDeadRows(facts);
    facts
        .combinations()
        .map(TABLE::decide)
        .forEach(
            out -> {
              assertThat(Duration.parse((String) out.get("appointWithin"))).isPositive();
              assertThat(Duration.parse((String) out.get("escalateAfter"))).isPositive();
              assertThat((String) out.get("severityReason")).isNotBlank();
            });
  }
}
