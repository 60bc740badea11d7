package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemPriorityTest {

  private static final Table TABLE = Table.of("problem/problem-priority.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, HIGH,   LOW,    CRITICAL, 0,  P1, P30D, R/P2D
          1, HIGH,   -,      HIGH,     -,  P1, P30D, R/P2D
          2, HIGH,   HIGH,   LOW,      0,  P1, P30D, R/P2D
          3, LOW,    LOW,    LOW,      10, P2, P30D, R/P3D
          3, -,      -,      -,        25, P2, P30D, R/P3D
          4, HIGH,   MEDIUM, MEDIUM,   9,  P2, P30D, R/P3D
          5, MEDIUM, HIGH,   LOW,      0,  P2, P30D, R/P3D
          5, -,      HIGH,   -,        -,  P2, P30D, R/P3D
          6, MEDIUM, LOW,    CRITICAL, 0,  P2, P30D, R/P3D
          7, LOW,    LOW,    LOW,      2,  P4, P14D, R/P14D
          8, LOW,    LOW,    LOW,      3,  P3, P14D, R/P7D
          8, MEDIUM, MEDIUM, HIGH,     0,  P3, P14D, R/P7D
          8, LOW,    HIGH,   LOW,      0,  P3, P14D, R/P7D
          8, -,      -,      -,        -,  P3, P14D, R/P7D
          """)
  void eachRowGivesPriorityAndPeriods(
      int row,
      String impact,
      String urgency,
      String criticality,
      Integer incidents,
      String priority,
      String observed,
      String reminder) {
    Map<String, Object> facts =
        Facts.of(
            "impact",
            impact,
            "urgency",
            urgency,
            "criticality",
            criticality,
            "incidentCount",
            incidents);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    assertThat(TABLE.decide(facts))
        .containsExactlyInAnyOrderEntriesOf(
            Facts.of(
                "priority", priority, "observationPeriod", observed, "reminderEvery", reminder));
  }

  @Test
  void everyCombinationIsAnsweredByPositivePeriodsAndNoRowIsDead() {
    Facts facts =
        new Facts()
            .with("impact", "LOW", "MEDIUM", "HIGH")
            .with("urgency", "LOW", "MEDIUM", "HIGH")
            .with("criticality", "LOW", "MEDIUM", "HIGH", "CRITICAL")
            .with("incidentCount", 0, 2, 3, 9, 10);

    TABLE.isTotalWithoutDeadRows(facts);
    facts
        .combinations()
        .map(TABLE::decide)
        .forEach(
            answer -> {
              String reminder = (String) answer.get("reminderEvery");
              assertThat(Period.parse((String) answer.get("observationPeriod")).getDays())
                  .isPositive();
              assertThat(Period.parse(reminder.replace("R/", "")).getDays()).isPositive();
            });
  }
}
