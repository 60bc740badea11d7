package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeMaterialFieldsTest {

  private static final Table TABLE = Table.of("change/change-material-fields.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, configurationItems, normal,    true,  authority
          1, configurationUpdates, normal,  true,  authority
          1, service,            -,         true,  authority
          2, implementationPlan, normal,    true,  authority
          2, backOutPlan,        emergency, true,  authority
          2, deployment,         standard,  true,  authority
          3, changeType,         normal,    true,  authority
          3, complexity,         normal,    true,  authority
          4, serviceOutage,      normal,    true,  authority
          4, outageMinutes,      normal,    true,  authority
          5, implementer,        standard,  false, -
          6, testEvidence,       emergency, false, -
          7, plannedStart,       emergency, true,  changeManager
          7, plannedEnd,         standard,  true,  changeManager
          8, implementer,        normal,    true,  changeManager
          8, testEvidence,       normal,    true,  changeManager
          8, testedBackOut,      -,         true,  changeManager
          9, title,              normal,    false, -
          9, unknown,            -,         false, -
          9, -,                  -,         false, -
          """)
  void eachRowGivesItsAnswer(
      int row, String changedField, String changeCategory, Boolean material, String decideAgain) {
    Map<String, Object> facts =
        Facts.of("changedField", changedField, "changeCategory", changeCategory);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    Map<String, Object> answer = TABLE.decide(facts);
    assertThat(answer)
        .containsExactlyInAnyOrderEntriesOf(
            Facts.of("material", material, "decideAgain", decideAgain));
  }

  @Test
  void everyCombinationIsAnsweredAndNoRowIsDead() {
    TABLE.isTotalWithoutDeadRows(
        new Facts()
            .with(
                "changedField",
                "service",
                "backOutPlan",
                "complexity",
                "outageMinutes",
                "plannedStart",
                "implementer",
                "testEvidence",
                "title")
            .with("changeCategory", "standard", "normal", "emergency"));
  }
}
