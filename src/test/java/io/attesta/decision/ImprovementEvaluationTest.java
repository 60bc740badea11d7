package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImprovementEvaluationTest {

  private static final Table TABLE = Table.of("improvement/improvement-evaluation.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1,  HIGH,   LOW,    LOW,    false, 9, P2, R/P7D,  Much for little
          1,  HIGH,   LOW,    MEDIUM, true,  9, P2, R/P7D,  Much for little
          2,  HIGH,   MEDIUM, LOW,    false, 8, P2, R/P7D,  Much for fair effort
          3,  HIGH,   HIGH,   LOW,    true,  7, P2, R/P7D,  'Much, and an objective asks for it'
          3,  HIGH,   LOW,    HIGH,   true,  7, P2, R/P7D,  'Much, and an objective asks for it'
          4,  HIGH,   HIGH,   LOW,    false, 5, P3, R/P14D, 'Much, but hard or risky'
          4,  HIGH,   -,      -,      -,     5, P3, R/P14D, 'Much, but hard or risky'
          5,  MEDIUM, LOW,    MEDIUM, false, 6, P3, R/P14D, Something for little
          6,  MEDIUM, HIGH,   LOW,    true,  5, P3, R/P14D, 'Something, and an objective asks for it'
          7,  MEDIUM, MEDIUM, LOW,    false, 3, P4, R/P30D, 'Something, but not for little'
          8,  LOW,    LOW,    LOW,    true,  3, P4, R/P30D, 'Little, but it costs nothing'
          9,  LOW,    HIGH,   LOW,    true,  2, P4, R/P30D, 'Little, but an objective asks for it'
          10, LOW,    MEDIUM, LOW,    false, 1, P4, R/P30D, 'Little, or its value was not stated'
          10, -,      -,      -,      -,     1, P4, R/P30D, 'Little, or its value was not stated'
          """)
  void eachRowGivesItsScore(
      int row,
      String value,
      String effort,
      String risk,
      Boolean objective,
      int score,
      String priority,
      String reminder,
      String reason) {
    Map<String, Object> facts =
        Facts.of(
            "improvementValue",
            value,
            "improvementEffort",
            effort,
            "improvementRisk",
            risk,
            "servesObjective",
            objective);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    assertThat(TABLE.decide(facts))
        .containsEntry("improvementScore", score)
        .containsEntry("priority", priority)
        .containsEntry("reminderEvery", reminder)
        .containsEntry("evaluationReason", reason);
  }

  @Test
  void everyCombinationIsAnsweredAndNoRowIsDead() {
    TABLE.isTotalWithoutDeadRows(
        new Facts()
            .with("improvementValue", "LOW", "MEDIUM", "HIGH")
            .with("improvementEffort", "LOW", "MEDIUM", "HIGH")
            .with("improvementRisk", "LOW", "MEDIUM", "HIGH")
            .with("servesObjective", true, false));
  }
}
