package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentReminderTest {

  private static final Table TABLE = Table.of("incident/incident-reminder.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, customer, P1, R/PT1H
          2, customer, P2, R/PT4H
          3, customer, P4, R/P2D
          3, customer, -,  R/P2D
          4, supplier, P1, R/PT30M
          5, supplier, P2, R/PT2H
          6, supplier, P3, R/P1D
          7, change,   P2, R/PT8H
          8, change,   P3, R/P7D
          9, -,        P1, R/P1D
          9, -,        -,  R/P1D
          """)
  void eachRowGivesItsInterval(int row, String holdFor, String priority, String interval) {
    Map<String, Object> facts = Facts.of("holdFor", holdFor, "priority", priority);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    assertThat(TABLE.decide(facts)).containsExactly(Map.entry("reminderEvery", interval));
  }

  @Test
  void everyCombinationIsAnsweredByARepeatingIntervalAndNoRowIsDead() {
    Facts facts =
        new Facts()
            .with("holdFor", "customer", "supplier", "change", "unknown")
            .with("priority", "P1", "P2", "P3", "P4", "unknown");

    TABLE.isTotalWithoutDeadRows(facts);
    facts
        .combinations()
        .map(f -> (String) TABLE.decide(f).get("reminderEvery"))
        .forEach(every -> assertThat(Duration.parse(every.replace("R/", ""))).isPositive());
  }
}
