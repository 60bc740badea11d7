package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MajorIncidentCommunicationTableTest {

  private static final Table TABLE = Table.of("major-incident/major-incident-communication.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, customers,  P1, 0,   true,  PT30M, PT15M, requesters
          1, customers,  P1, 120, true,  PT30M, PT15M, requesters
          2, customers,  P1, 121, true,  PT1H,  PT20M, requesters
          2, customers,  P1, -,   true,  PT1H,  PT20M, requesters
          3, customers,  P2, 5,   true,  PT2H,  PT30M, requesters
          3, customers,  -,  -,   true,  PT2H,  PT30M, requesters
          4, management, P1, 240, true,  PT1H,  PT15M, top-management;service-owners
          5, management, P1, 241, true,  PT2H,  PT30M, top-management;service-owners
          6, management, P2, 10,  true,  PT4H,  PT1H,  service-owners
          7, staff,      P1, 900, true,  PT30M, PT15M, service-desk
          8, staff,      P2, 0,   true,  PT1H,  PT30M, service-desk
          9, press,      P1, 0,   false, -,     -,     -
          9, -,          -,  -,   false, -,     -,     -
          """)
  void eachRowTellsWhomHowOften(
      int row,
      String audience,
      String priority,
      Integer minutes,
      boolean needed,
      String next,
      String within,
      String groups) {
    Map<String, Object> facts =
        Facts.of("audience", audience, "priority", priority, "minutesOpen", minutes);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    assertThat(TABLE.decide(facts))
        .containsEntry("updateNeeded", needed)
        .containsEntry("nextUpdateAfter", next)
        .containsEntry("updateWithin", within)
        .containsEntry("informGroups", groups == null ? null : groups.replace(";", ", "));
  }

  @Test
  void everyCombinationIsAnsweredAndAnUpdateIsWrittenBeforeTheNextIsDue() {
    Facts facts =
        new Facts()
            .with("audience", "customers", "management", "staff", "press")
            .with("priority", "P1", "P2", "P3")
            .with("minutesOpen", 0, 120, 121, 240, 241);

    TABLE.isTotalWithoutDeadRows(facts);
    facts
        .combinations()
        .map(TABLE::decide)
        .filter(out -> Boolean.TRUE.equals(out.get("updateNeeded")))
        .forEach(
            out ->
                assertThat(Duration.parse((String) out.get("updateWithin")))
                    .isPositive()
                    .isLessThan(Duration.parse((String) out.get("nextUpdateAfter"))));
  }
}
