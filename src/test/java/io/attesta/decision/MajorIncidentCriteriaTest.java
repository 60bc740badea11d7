package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MajorIncidentCriteriaTest {

  private static final Table TABLE = Table.of("incident/major-incident-criteria.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, yes, CRITICAL, 500, true,  true,  P1, false
          2, -,   LOW,      1,   true,  true,  P2, true
          2, no,  LOW,      -,   false, true,  P1, true
          3, -,   LOW,      1,   true,  false, P1, true
          4, -,   CRITICAL, 1,   false, false, P1, true
          5, -,   LOW,      100, false, false, P4, true
          6, -,   HIGH,     25,  false, false, P3, true
          6, -,   CRITICAL, 99,  -,     -,     P2, true
          7, -,   LOW,      99,  true,  true,  P3, false
          7, -,   HIGH,     24,  false, false, P1, false
          7, -,   -,        -,   -,     -,     -,  false
          """)
  void eachCriterionIsProposed(
      int row,
      String confirmed,
      String criticality,
      Integer users,
      Boolean security,
      Boolean stopped,
      String priority,
      boolean proposed) {
    Map<String, Object> facts =
        Facts.of(
            "majorIncidentConfirmed",
            confirmed,
            "criticality",
            criticality,
            "usersAffected",
            users,
            "securityAffected",
            security,
            "businessStopped",
            stopped,
            "priority",
            priority);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    assertThat(TABLE.decide(facts))
        .containsEntry("majorIncidentProposed", proposed)
        .hasEntrySatisfying("majorIncidentReason", reason -> assertThat(reason).isNotNull());
  }

  @Test
  void everyCombinationIsAnsweredAndNoRowIsDead() {
    TABLE.isTotalWithoutDeadRows(
        new Facts()
            .with("majorIncidentConfirmed", "yes", "no")
            .with("criticality", "LOW", "HIGH", "CRITICAL")
            .with("usersAffected", 0, 25, 100)
            .with("securityAffected", true, false)
            .with("businessStopped", true, false)
            .with("priority", "P1", "P2", "P3", "P4"));
  }
}
