package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeCategoryTest {

  private static final Table TABLE = Table.of("change/change-category.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, standard,  true,  standard
          2, emergency, -,     emergency
          2, emergency, true,  emergency
          3, standard,  false, normal
          3, standard,  -,     normal
          3, normal,    true,  normal
          3, -,         -,     normal
          3, unknown,   -,     normal
          """)
  void eachRowGivesItsAnswer(
      int row, String changeType, Boolean templateInForce, String changeCategory) {
    Map<String, Object> facts =
        Facts.of("changeType", changeType, "templateInForce", templateInForce);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    assertThat(TABLE.decide(facts)).containsExactly(Map.entry("changeCategory", changeCategory));
  }

  @Test
  void everyCombinationIsAnsweredAndNoRowIsDead() {
    TABLE.isTotalWithoutDeadRows(
        new Facts()
            .with("changeType", "standard", "normal", "emergency", "unknown")
            .with("templateInForce", true, false));
  }
}
