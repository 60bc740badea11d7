package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeInducedWindowTest {

  private static final Table TABLE = Table.of("change/change-induced-window.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, standard,  failed,               P14D
          1, normal,    backedOut,            P14D
          1, emergency, successfulWithIssues, P14D
          2, emergency, successful,           P14D
          2, emergency, -,                    P14D
          3, standard,  successful,           P3D
          3, standard,  -,                    P3D
          4, normal,    successful,           P7D
          4, -,         -,                    P7D
          4, unheard,   unheard,              P7D
          """)
  void eachRowGivesItsWindow(int row, String category, String outcome, String window) {
    Map<String, Object> facts = Facts.of("changeCategory", category, "changeOutcome", outcome);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    assertThat(TABLE.decide(facts)).containsExactly(Map.entry("inducedWindow", window));
  }

  @Test
  void everyCombinationIsAnsweredAndNoRowIsDead() {
    TABLE.isTotalWithoutDeadRows(
        new Facts()
            .with("changeCategory", "standard", "normal", "emergency")
            .with("changeOutcome", "successful", "successfulWithIssues", "failed", "backedOut"));
  }
}
