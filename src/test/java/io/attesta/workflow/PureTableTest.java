package io.attesta.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PureTableTest {

  @Test
  void aTableOfPlainCellsIsPure() throws IOException {
    PureTable table = table(priority());
    assertThat(table.pure()).isTrue();
    assertThat(table.inputs()).contains("impact", "urgency");
  }

  @ParameterizedTest
  @ValueSource(strings = {"now()", "somethingElse", "string length(title)"})
  void aCellThatAsksForMoreThanTheInputsIsNotPure(String cell) throws IOException {
    String changed = priority().replaceFirst("<text>\"P1\"</text>", "<text>" + cell + "</text>");
    assertThat(changed).isNotEqualTo(priority());
    assertThat(table(changed).pure()).isFalse();
  }

  @Test
  void anInputThatCallsAFunctionIsNotPure() throws IOException {
    assertThat(table(priority().replaceFirst(">urgency<", ">today()<")).pure()).isFalse();
  }

  private static String priority() throws IOException {
    return Files.readString(Path.of("dmn/incident/incident-priority.dmn"));
  }

  private static PureTable table(String dmn) {
    DmnDecision decision =
        DmnEngineConfiguration.createDefaultDmnEngineConfiguration()
            .buildEngine()
            .parseDecision(
                "incident-priority",
                new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
    DecisionDefinitionEntity entity = new DecisionDefinitionEntity();
    entity.setDecisionLogic(decision.getDecisionLogic());
    return PureTable.of(entity);
  }
}
