package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissedTargetTest {

  private static final Table TABLE = Table.of("shared/missed-target.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, availability,          CRITICAL, 50,  5, true,  -,           -,      -,      service-level-managers
          2, availability,          CRITICAL, 0.1, 1, false, problem,     HIGH,   HIGH,   service-owners
          3, availability,          HIGH,     0.1, 2, false, problem,     MEDIUM, MEDIUM, service-owners
          3, availability,          -,        0.1, 3, false, problem,     MEDIUM, MEDIUM, service-owners
          4, response-attainment,   CRITICAL, 10,  1, false, problem,     HIGH,   MEDIUM, service-owners
          4, resolution-attainment, CRITICAL, 10,  1, false, problem,     HIGH,   MEDIUM, service-owners
          5, resolution-attainment, CRITICAL, 9.9, 2, false, problem,     HIGH,   MEDIUM, service-owners
          6, resolution-attainment, HIGH,     1,   3, false, improvement, -,      -,      top-management
          6, satisfaction,          -,        1,   4, false, improvement, -,      -,      top-management
          7, satisfaction,          -,        1,   2, false, improvement, -,      -,      process-owners
          8, satisfaction,          -,        10,  1, false, improvement, -,      -,      process-owners
          8, response-attainment,   HIGH,     10,  1, false, improvement, -,      -,      process-owners
          9, response-attainment,   CRITICAL, 9.9, 1, false, -,           -,      -,      service-level-managers
          9, availability,          HIGH,     9.9, 1, false, -,           -,      -,      service-level-managers
          """)
  void eachRowSaysWhatIsDone(
      int row,
      String measure,
      String criticality,
      double missedBy,
      int inRow,
      boolean open,
      String opens,
      String impact,
      String urgency,
      String group) {
    Map<String, Object> facts =
        Facts.of(
            "measure",
            measure,
            "criticality",
            criticality,
            "missedByPercent",
            missedBy,
            "missesInRow",
            inRow,
            "itemIsOpen",
            open);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    Map<String, Object> expected =
        Facts.of("opens", opens, "impact", impact, "urgency", urgency, "notifyGroup", group);
    expected.values().removeIf(Objects::isNull);
    assertThat(TABLE.decide(facts)).containsExactlyInAnyOrderEntriesOf(expected);
  }

  @Test
  void everyMissIsAnsweredAndNoRowIsDead() {
    TABLE.isTotalWithoutDeadRows(
        new Facts()
            .with("measure", "availability", "resolution-attainment", "satisfaction")
            .with("criticality", "LOW", "CRITICAL")
            .with("missedByPercent", 1.0, 20.0)
            .with("missesInRow", 1, 2, 3)
            .with("itemIsOpen", true, false));
  }
}
