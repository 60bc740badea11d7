package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeDeploymentTest {

  private static final Table TABLE = Table.of("change/change-deployment.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, withRelease, true,  withRelease
          2, release,     -,     release
          3, tasks,       true,  release
          3, -,           true,  release
          4, tasks,       false, tasks
          4, tasks,       -,     tasks
          4, -,           -,     tasks
          """)
  void eachRowGivesItsAnswer(
      int row, String deployment, Boolean designAndTransition, String deploymentRoute) {
    Map<String, Object> facts =
        Facts.of("deployment", deployment, "designAndTransition", designAndTransition);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    assertThat(TABLE.decide(facts)).containsExactly(Map.entry("deploymentRoute", deploymentRoute));
  }

  @Test
  void everyCombinationIsAnsweredAndNoRowIsDead() {
    TABLE.isTotalWithoutDeadRows(
        new Facts()
            .with("deployment", "tasks", "release", "withRelease")
            .with("designAndTransition", true, false));
  }
}
