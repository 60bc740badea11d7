package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentPriorityTest {

  private static final List<String> LEVELS = List.of("HIGH", "MEDIUM", "LOW");
  private static final Table TABLE = Table.of("incident/incident-priority.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1,  HIGH,   HIGH,   CRITICAL, P1
          2,  HIGH,   MEDIUM, HIGH,     P1
          3,  MEDIUM, HIGH,   CRITICAL, P1
          4,  HIGH,   LOW,    HIGH,     P2
          5,  MEDIUM, MEDIUM, CRITICAL, P2
          6,  LOW,    HIGH,   HIGH,     P2
          7,  MEDIUM, LOW,    CRITICAL, P3
          8,  LOW,    MEDIUM, HIGH,     P3
          9,  LOW,    LOW,    CRITICAL, P3
          10, HIGH,   HIGH,   LOW,      P1
          11, HIGH,   MEDIUM, MEDIUM,   P2
          12, MEDIUM, HIGH,   LOW,      P2
          13, HIGH,   LOW,    MEDIUM,   P3
          14, MEDIUM, MEDIUM, LOW,      P3
          15, LOW,    HIGH,   MEDIUM,   P3
          16, MEDIUM, LOW,    LOW,      P4
          17, LOW,    MEDIUM, MEDIUM,   P4
          18, LOW,    LOW,    LOW,      P4
          19, HUGE,   HIGH,   LOW,      P3
          2,  HIGH,   -,      CRITICAL, P1
          12, -,      HIGH,   -,        P2
          14, -,      -,      -,        P3
          """)
  void eachRowGivesItsPriority(
      int row, String impact, String urgency, String criticality, String priority) {
    Map<String, Object> facts = facts(impact, urgency, criticality);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    assertThat(TABLE.decide(facts)).containsExactly(Map.entry("priority", priority));
  }

  @Test
  void everyCombinationIsAnsweredAndNoRowIsDead() {
    TABLE.isTotalWithoutDeadRows(
        new Facts()
            .with("impact", "HIGH", "MEDIUM", "LOW", "unknown")
            .with("urgency", "HIGH", "MEDIUM", "LOW", "unknown")
            .with("criticality", "LOW", "MEDIUM", "HIGH", "CRITICAL", "unknown"));
  }

  @Test
  void onlyUnknownValuesFallToTheLastRow() {
    new Facts()
        .with("impact", LEVELS.toArray())
        .with("urgency", LEVELS.toArray())
        .with("criticality", "LOW", "MEDIUM", "HIGH", "CRITICAL")
        .combinations()
        .forEach(facts -> assertThat(TABLE.row(facts)).as("%s", facts).isLessThan(TABLE.rows()));
  }

  @Test
  void aCriticalServiceRaisesByExactlyOneStep() {
    for (String impact : LEVELS) {
      for (String urgency : LEVELS) {
        int ordinary = rank(facts(impact, urgency, "LOW"));
        assertThat(rank(facts(impact, urgency, "CRITICAL"))).isEqualTo(Math.max(1, ordinary - 1));
      }
    }
  }

  private static Map<String, Object> facts(String impact, String urgency, String criticality) {
    return Facts.of("impact", impact, "urgency", urgency, "criticality", criticality);
  }

  private static int rank(Map<String, Object> facts) {
    return Integer.parseInt(((String) TABLE.decide(facts).get("priority")).substring(1));
  }
}
