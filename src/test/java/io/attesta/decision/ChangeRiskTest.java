package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeRiskTest {

  private static final Table TABLE = Table.of("change/change-risk.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1,  CRITICAL, 1,  HIGH,   false, true, 90,  0, false, VERY_HIGH
          1,  CRITICAL, -,  HIGH,   -,     -,    -,   -, -,     VERY_HIGH
          2,  CRITICAL, 1,  LOW,    true,  -,    90,  0, true,  VERY_HIGH
          3,  HIGH,     1,  LOW,    true,  true, 49,  0, false, VERY_HIGH
          3,  CRITICAL, 1,  LOW,    true,  true, 0,   0, false, VERY_HIGH
          4,  LOW,      1,  LOW,    true,  true, 100, 1, false, HIGH
          5,  LOW,      1,  LOW,    true,  true, 69,  0, false, HIGH
          5,  HIGH,     1,  LOW,    true,  true, 50,  0, false, HIGH
          6,  CRITICAL, 1,  LOW,    true,  true, 70,  0, false, MEDIUM
          6,  HIGH,     1,  LOW,    true,  true, -,   -, -,     MEDIUM
          7,  CRITICAL, 1,  MEDIUM, true,  true, 90,  0, false, HIGH
          8,  LOW,      1,  HIGH,   -,     true, 90,  0, false, HIGH
          9,  LOW,      10, LOW,    true,  true, 90,  0, false, HIGH
          10, HIGH,     9,  MEDIUM, true,  true, 90,  0, false, MEDIUM
          11, LOW,      3,  LOW,    true,  true, 90,  0, false, MEDIUM
          12, LOW,      2,  LOW,    true,  true, 90,  0, true,  MEDIUM
          13, LOW,      0,  HIGH,   true,  true, 90,  0, false, MEDIUM
          13, -,        -,  -,      true,  true, -,   -, -,     MEDIUM
          14, MEDIUM,   0,  LOW,    false, true, 90,  0, false, MEDIUM
          15, MEDIUM,   0,  MEDIUM, true,  -,    90,  0, false, MEDIUM
          16, MEDIUM,   2,  MEDIUM, true,  true, -,   0, false, LOW
          16, -,        -,  LOW,    true,  true, -,   -, -,     LOW
          """)
  void eachRowGivesItsAnswer(
      int row,
      String highestCriticality,
      Integer impactedServiceCount,
      String complexity,
      Boolean testEvidenceGiven,
      Boolean testedBackOut,
      Integer likeChangeSuccessRate,
      Integer blockingConflictCount,
      Boolean serviceOutage,
      String changeRisk) {
    Map<String, Object> facts =
        Facts.of(
            "highestCriticality",
            highestCriticality,
            "impactedServiceCount",
            impactedServiceCount,
            "complexity",
            complexity,
            "testEvidenceGiven",
            testEvidenceGiven,
            "testedBackOut",
            testedBackOut,
            "likeChangeSuccessRate",
            likeChangeSuccessRate,
            "blockingConflictCount",
            blockingConflictCount,
            "serviceOutage",
            serviceOutage);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    assertThat(TABLE.decide(facts)).containsExactly(Map.entry("changeRisk", changeRisk));
  }

  @Test
  void everyCombinationIsAnsweredAndNoRowIsDead() {
    TABLE.isTotalWithoutDeadRows(
        new Facts()
            .with("highestCriticality", "LOW", "HIGH", "CRITICAL")
            .with("impactedServiceCount", 2, 3, 10)
            .with("complexity", "LOW", "HIGH")
            .with("testEvidenceGiven", true)
            .with("testedBackOut", true)
            .with("likeChangeSuccessRate", 49, 69)
            .with("blockingConflictCount", 1)
            .with("serviceOutage", true));
  }
}
