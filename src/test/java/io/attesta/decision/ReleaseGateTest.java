package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseGateTest {

  private static final Table TABLE = Table.of("release/release-gate.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, 0, 0, 0, false
          1, 0, 0, 1, false
          2, 3, 3, 1, false
          2, -, -, 2, false
          3, 1, 1, 0, true
          3, 3, 3, 0, true
          4, 3, 2, 0, false
          4, 3, -, 0, false
          4, -, 3, 0, false
          4, 3, 3, -, false
          4, -, -, -, false
          """)
  void eachRowSaysWhetherTheGateIsPassed(
      int row, Integer changes, Integer evidence, Integer failed, boolean passed) {
    Map<String, Object> facts = facts(changes, evidence, failed);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    assertThat(TABLE.decide(facts)).containsEntry("gatePassed", passed);
    assertThat((String) TABLE.decide(facts).get("gateReason")).isNotBlank();
  }

  @Test
  void noCombinationPassesWithoutEvidenceForEveryChange() {
    Facts facts =
        new Facts()
            .with("changesInRelease", 0, 1, 2, 7)
            .with("changesWithEvidence", 0, 1, 2, 7)
            .with("testsFailed", 0, 1);

    TABLE.isTotalWithoutDeadRows(facts);
    facts
        .combinations()
        .filter(f -> Boolean.TRUE.equals(TABLE.decide(f).get("gatePassed")))
        .forEach(
            f -> {
              assertThat((Integer) f.get("changesInRelease")).isPositive();
              assertThat((Integer) f.get("changesWithEvidence"))
                  .isGreaterThanOrEqualTo((Integer) f.get("changesInRelease"));
              assertThat(f).containsEntry("testsFailed", 0);
            });
  }

  private static Map<String, Object> facts(Integer changes, Integer evidence, Integer failed) {
    return Facts.of(
        "changesInRelease", changes, "changesWithEvidence", evidence, "testsFailed", failed);
  }
}
