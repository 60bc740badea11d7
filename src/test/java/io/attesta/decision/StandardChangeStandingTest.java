package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardChangeStandingTest {

  private static final Table TABLE = Table.of("change/standard-change-standing.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, 2,  3,  33,  0, suspended, Two or more of the last ten uses failed
          1, 10, 10, 0,   9, suspended, Two or more of the last ten uses failed
          2, 0,  40, 100, 2, suspended, Two or more incidents followed
          3, 1,  10, 89,  1, suspended, Fewer than nine of ten uses succeeded
          4, 0,  5,  100, 0, eligible,  Five uses or more without failure or incident
          4, 0,  40, 95,  0, eligible,  Five uses or more without failure or incident
          5, 0,  4,  100, 0, inForce,   Nothing speaks against it
          5, 1,  9,  89,  1, inForce,   Nothing speaks against it
          5, 0,  40, 94,  0, inForce,   Nothing speaks against it
          5, -,  -,  -,   -, inForce,   Nothing speaks against it
          """)
  void eachRowGivesItsAnswer(
      int row,
      Integer failures,
      Integer uses,
      Integer successRate,
      Integer inducedIncidents,
      String templateStanding,
      String standingReason) {
    Map<String, Object> facts =
        Facts.of(
            "failures",
            failures,
            "uses",
            uses,
            "successRate",
            successRate,
            "inducedIncidents",
            inducedIncidents);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    Map<String, Object> answer = TABLE.decide(facts);
    assertThat(answer)
        .containsExactlyInAnyOrderEntriesOf(
            Facts.of("templateStanding", templateStanding, "standingReason", standingReason));
  }

  @Test
  void everyCombinationIsAnsweredAndNoRowIsDead() {
    TABLE.isTotalWithoutDeadRows(
        new Facts()
            .with("failures", 0, 1, 2)
            .with("uses", 0, 5, 10)
            .with("successRate", 89, 94, 95)
            .with("inducedIncidents", 0, 1, 2));
  }
}
