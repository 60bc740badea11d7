package io.attesta.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionRulesTest {

  private final ExpressionRules models =
      ExpressionRules.forModels(Map.of("participants", Set.of("requester")));
  private final ExpressionRules queries = ExpressionRules.forQueries();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain text",
        "${group}",
        "${nextStep == 'resolve'}",
        "${!escalationNeeded and level < 3}",
        "${empty comment ? 'a' : 'b'}",
        "${currentUser()}",
        "${dateTime().plusHours(4).toDate()}",
        "${participants.requester(execution)}",
        "${execution.processBusinessKey}",
        "${execution.hasVariable('group')}",
        "before ${a} after",
      })
  void anExpressionOfVariablesAndListedBeansIsAccepted(String text) {
    assertThat(models.problems(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${''.getClass()}",
        "${''['class']}",
        "${''.class}",
        "${group.length()}",
        "${execution.getClass().forName('java.lang.Runtime')}",
        "${execution.getProcessEngineServices().getRuntimeService()}",
        "${execution.processEngineServices}",
        "${execution.processEngine}",
        "${execution.setVariable('a', 1)}",
        "${dataSource.getConnection()}",
        "${participants.getClass()}",
        "${participants.class.classLoader}",
        "${participants.other(execution)}",
        "${participants.requester(''.getClass())}",
        "${now().getClass()}",
        "${dateTime().getClass().forName('x')}",
        "${dateTime().plusHours(''.getClass())}",
        "${system('ls')}",
        "${group.x}",
        "#{''.getClass()}",
        "harmless ${a} and ${''.getClass()}",
        "${a",
        "${a ? ''.getClass() : 1}",
      })
  void anExpressionThatReachesFurtherIsRefused(String text) {
    assertThat(models.problems(text)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${currentUser()}",
        "${currentUserGroups()}",
        "${now()}",
        "${dateTime().plusDays(2).withHourOfDay(8).toDate()}",
      })
  void aQueryMayAskForTimeAndUser(String text) {
    assertThat(queries.problems(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${''.getClass()}",
        "${participants.requester(execution)}",
        "${execution.processBusinessKey}",
        "${anything}",
        "${dateTime().getClass()}",
        "${dateTime().zone}",
        "${now()}${x}",
      })
  void aQueryMayAskForNothingElse(String text) {
    assertThat(queries.problems(text)).isNotEmpty();
  }

  @Test
  void theVariablesOfAnExpressionAreNamed() {
    assertThat(models.variablesOf("${a == 'x' and participants.requester(execution) == b}"))
        .containsExactly("a", "b");
  }
}
