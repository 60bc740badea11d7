package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTrendTest {

  private static final Table TABLE = Table.of("problem/problem-trend.dmn");
  private static final Table WINDOW = Table.of("problem/problem-trend-window.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, configurationItem, 2,  -,   CRITICAL, true,  'The same configuration item has failed at least twice, and they name a critical service'
          2, configurationItem, 3,  100, LOW,      true,  The same configuration item has failed at least three times
          2, configurationItem, 3,  -,   -,        true,  The same configuration item has failed at least three times
          3, serviceCategory,   20, 100, -,        true,  At least twenty incidents of the same service and category
          4, serviceCategory,   5,  150, -,        true,  Incidents of the same service and category have grown by half
          5, serviceCategory,   5,  -,   CRITICAL, true,  Incidents of the same service and category that did not exist before
          6, words,             5,  300, -,        true,  The same words are in three times as many incidents as before
          7, words,             5,  -,   -,        true,  The same words are in incidents now and were in none before
          8, configurationItem, 2,  -,   HIGH,     false, Below the thresholds
          8, serviceCategory,   19, 149, -,        false, Below the thresholds
          8, serviceCategory,   4,  -,   -,        false, Below the thresholds
          8, words,             50, 299, CRITICAL, false, Below the thresholds
          8, -,                 -,  -,   -,        false, Below the thresholds
          """)
  void eachRowSaysWhetherToPropose(
      int row,
      String kind,
      Integer incidents,
      Integer percent,
      String criticality,
      boolean proposed,
      String reason) {
    Map<String, Object> facts =
        Facts.of(
            "trendKind",
            kind,
            "incidentsNow",
            incidents,
            "trendPercent",
            percent,
            "criticality",
            criticality);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    assertThat(TABLE.decide(facts))
        .containsExactlyInAnyOrderEntriesOf(Facts.of("proposed", proposed, "trendReason", reason));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, configurationItem, P60D, P30D
          2, serviceCategory,   P30D, P30D
          3, words,             P14D, P14D
          3, -,                 P14D, P14D
          """)
  void eachKindHasItsWindow(int row, String kind, String window, String quiet) {
    Map<String, Object> facts = Facts.of("trendKind", kind);

    assertThat(WINDOW.row(facts)).isEqualTo(row);
    assertThat(WINDOW.decide(facts))
        .containsExactlyInAnyOrderEntriesOf(Facts.of("trendWindow", window, "quietPeriod", quiet));
    assertThat(Period.parse(window).getDays()).isPositive();
    assertThat(Period.parse(quiet).getDays()).isPositive();
  }

  @Test
  void everyCombinationIsAnsweredAndNoRowIsDead() {
    TABLE.isTotalWithoutDeadRows(
        new Facts()
            .with("trendKind", "configurationItem", "serviceCategory", "words")
            .with("incidentsNow", 1, 2, 3, 5, 20)
            .with("trendPercent", 100, 150, 300)
            .with("criticality", "LOW", "MEDIUM", "HIGH", "CRITICAL"));
    WINDOW.isTotalWithoutDeadRows(
        new Facts().with("trendKind", "configurationItem", "serviceCategory", "words"));
  }
}
