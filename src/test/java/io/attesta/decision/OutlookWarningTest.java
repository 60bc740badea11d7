package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlookWarningTest {

  private static final Table TABLE = Table.of("shared/outlook-warning.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, 2,  0,   -,        90,  true,  service-level-managers
          2, 2,  0,   CRITICAL, 89,  false, -
          3, 3,  59,  CRITICAL, 100, false, -
          4, 3,  60,  CRITICAL, 60,  true,  service-owners
          4, 12, 100, HIGH,     60,  true,  service-owners
          5, 12, 100, MEDIUM,   75,  true,  service-level-managers
          5, 12, 100, -,        75,  true,  service-level-managers
          6, 12, 100, HIGH,     59,  false, -
          6, 12, 100, -,        74,  false, -
          """)
  void eachRowTellsWhomToTell(
      int row, int tested, int right, String criticality, int miss, boolean warn, String group) {
    Map<String, Object> facts =
        Facts.of(
            "testedPeriods",
            tested,
            "rightPercent",
            right,
            "criticality",
            criticality,
            "missPercent",
            miss);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    assertThat(TABLE.decide(facts).get("warn")).isEqualTo(warn);
    assertThat(TABLE.decide(facts).get("notifyGroup")).isEqualTo(group);
  }

  @Test
  void everyOutlookIsAnsweredAndNoRowIsDead() {
    TABLE.isTotalWithoutDeadRows(
        new Facts()
            .with("testedPeriods", 0, 12)
            .with("rightPercent", 0, 90)
            .with("criticality", "LOW", "CRITICAL")
            .with("missPercent", 10, 65, 95));
  }
}
