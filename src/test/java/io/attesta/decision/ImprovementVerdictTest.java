package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImprovementVerdictTest {

  private static final Table TABLE = Table.of("improvement/improvement-verdict.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, 60,  80,  80,   achieved,    The target was reached
          1, 60,  80,  95.5, achieved,    The target was reached
          1, 40,  10,  10,   achieved,    The target was reached
          2, 60,  80,  70,   partly,      At least half of the way to the target was gone
          2, 40,  10,  25,   partly,      At least half of the way to the target was gone
          3, 60,  80,  61,   notAchieved, Less than half of the way to the target was gone
          4, 60,  80,  60,   notAchieved, It is no better than before
          4, 40,  10,  55,   notAchieved, It is no better than before
          5, 60,  60,  60,   notAchieved, 'It cannot be compared: the target equals the value before, or a value is missing'
          5, -,   80,  60,   notAchieved, 'It cannot be compared: the target equals the value before, or a value is missing'
          5, 60,  80,  -,    notAchieved, 'It cannot be compared: the target equals the value before, or a value is missing'
          """)
  void eachRowGivesItsVerdict(
      int row, Double before, Double target, Double now, String verdict, String reason) {
    Map<String, Object> facts =
        Facts.of("baselineValue", before, "targetValue", target, "measuredValue", now);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    assertThat(TABLE.decide(facts))
        .containsExactlyInAnyOrderEntriesOf(
            Facts.of("verdictProposal", verdict, "verdictReason", reason));
  }

  @Test
  void everyCombinationIsAnsweredAndNoRowIsDead() {
    TABLE.isTotalWithoutDeadRows(
        new Facts()
            .with("baselineValue", 0, 40, 60)
            .with("targetValue", 0, 10, 80)
            .with("measuredValue", -5, 10, 50, 61, 70, 90));
  }
}
