package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseEarlyLifeTest {

  private static final Table TABLE = Table.of("release/release-early-life.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, CRITICAL, emergency, P5D,  PT30M
          1, -,        emergency, P5D,  PT30M
          2, HIGH,     major,     P20D, PT4H
          2, CRITICAL, major,     P20D, PT4H
          3, HIGH,     minor,     P10D, PT2H
          3, CRITICAL, patch,     P10D, PT2H
          3, HIGH,     -,         P10D, PT2H
          4, LOW,      major,     P10D, PT8H
          4, -,        major,     P10D, PT8H
          5, MEDIUM,   patch,     P2D,  PT2H
          6, MEDIUM,   minor,     P5D,  PT4H
          6, -,        -,         P5D,  PT4H
          """)
  void eachRowGivesItsPeriods(
      int row, String criticality, String type, String earlyLife, String timeout) {
    Map<String, Object> facts = Facts.of("highestCriticality", criticality, "releaseType", type);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    assertThat(TABLE.decide(facts))
        .containsEntry("earlyLifePeriod", earlyLife)
        .containsEntry("deploymentTimeout", timeout);
  }

  @Test
  void everyCombinationIsAnsweredByPositivePeriodsAndNoRowIsDead() {
    Facts facts =
        new Facts()
            .with("highestCriticality", "LOW", "MEDIUM", "HIGH", "CRITICAL", "unknown")
            .with("releaseType", "major", "minor", "patch", "emergency", "unknown");

    TABLE.isTotalWithoutDeadRows(facts);
    facts
        .combinations()
        .map(TABLE::decide)
        .forEach(
            answer -> {
              assertThat(Period.parse((String) answer.get("earlyLifePeriod")).getDays())
                  .isPositive();
              assertThat(Duration.parse((String) answer.get("deploymentTimeout"))).isPositive();
            });
  }
}
