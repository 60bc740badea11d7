package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImprovementAuthorityTest {

  private static final Table TABLE = Table.of("improvement/improvement-authority.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, HIGH, 0,     LOW,    9, topManagement, top-management, P14D, P180D, process-owners
          2, LOW,  50000, LOW,    9, topManagement, top-management, P14D, P180D, process-owners
          3, LOW,  49999, HIGH,   9, serviceOwner,  service-owners, P10D, P90D,  process-owners
          4, LOW,  5000,  MEDIUM, 9, serviceOwner,  service-owners, P10D, P90D,  process-owners
          5, LOW,  -,     LOW,    9, serviceOwner,  service-owners, P10D, P90D,  process-owners
          6, LOW,  4999,  LOW,    7, manager,       process-owners, P5D,  P30D,  top-management
          7, LOW,  0,     MEDIUM, 6, manager,       process-owners, P10D, P90D,  top-management
          7, -,    0,     -,      -, manager,       process-owners, P10D, P90D,  top-management
          """)
  void eachRowNamesItsAuthority(
      int row,
      String risk,
      Integer cost,
      String effort,
      Integer score,
      String authority,
      String group,
      String within,
      String rests,
      String told) {
    Map<String, Object> facts =
        Facts.of(
            "improvementRisk",
            risk,
            "improvementCost",
            cost,
            "improvementEffort",
            effort,
            "improvementScore",
            score);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    assertThat(TABLE.decide(facts))
        .containsExactlyInAnyOrderEntriesOf(
            Facts.of(
                "authority",
                authority,
                "authorityGroup",
                group,
                "decideWithin",
                within,
                "deferFor",
                rests,
                "escalationGroup",
                told));
  }

  @Test
  void everyCombinationIsAnsweredByPositivePeriodsAndNoRowIsDead() {
    Facts facts =
        new Facts()
            .with("improvementRisk", "LOW", "MEDIUM", "HIGH")
            .with("improvementCost", 0, 5000, 50000)
            .with("improvementEffort", "LOW", "MEDIUM", "HIGH")
            .with("improvementScore", 1, 6, 7, 9);

    TABLE.isTotalWithoutDeadRows(facts);
    facts
        .combinations()
        .map(TABLE::decide)
        .forEach(
            answer -> {
              assertThat(Period.parse((String) answer.get("decideWithin")).getDays()).isPositive();
              assertThat(Period.parse((String) answer.get("deferFor")).getDays()).isPositive();
            });
  }
}
