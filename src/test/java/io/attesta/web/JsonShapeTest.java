package io.attesta.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonShapeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${currentUser()}",
        "${ currentUserGroups() }",
        "#{now()}",
        "${dateTime().plusDays(2).withHourOfDay(0)}",
        "${dateTime().minusWeeks(1).toDate()}"
      })
  void whatTasklistsOwnFiltersUseIsHarmless(String expression) {
    assertThat(JsonShape.isRefusedExpression("dueAfterExpression", expression)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${now().getClass()}",
        "${dateTime().plusDays(groupsFile.size())}",
        "${currentUser().getClass()}",
        "${currentUser()}${groupsFile}",
        "a ${currentUser()}",
        "${dateTime().plusDays(1).getClass()}",
        "${''.getClass()}"
      })
  void everythingElseIsRefused(String expression) {
    assertThat(JsonShape.isRefusedExpression("dueAfterExpression", expression)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"assigneeExpression", "AssigneeEXPRESSION", "expression"})
  void theNameCountsHoweverItIsWritten(String name) {
    assertThat(JsonShape.isRefusedExpression(name, "${x}")).isTrue();
  }
}
