package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentAutoCloseTest {

  private static final Table TABLE = Table.of("incident/incident-auto-close.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, monitoring, P1, PT4H
          1, monitoring, -,  PT4H
          2, phone,      P1, P2D
          3, portal,     P2, P3D
          4, portal,     P3, P5D
          4, -,          P4, P5D
          4, -,          -,  P5D
          """)
  void eachRowGivesItsPeriod(int row, String contactType, String priority, String period) {
    Map<String, Object> facts = Facts.of("contactType", contactType, "priority", priority);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    assertThat(TABLE.decide(facts)).containsExactly(Map.entry("autoCloseAfter", period));
  }

  @Test
  void everyCombinationIsAnsweredByAPeriodAndNoRowIsDead() {
    Facts facts =
        new Facts()
            .with("contactType", "monitoring", "phone", "unknown")
            .with("priority", "P1", "P2", "P3", "P4", "unknown");

    TABLE.isTotalWithoutDeadRows(facts);
    facts
        .combinations()
        .map(f -> Duration.parse((String) TABLE.decide(f).get("autoCloseAfter")))
        .forEach(period -> assertThat(period).isPositive());
  }
}
