package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A decision table of the project, evaluated without process engine and Spring. */
final class Table {

  private final DmnEngine engine;
  private final DmnDecision decision;
  private final List<String> rows;
  private final List<String> inputs;
  private final List<DmnEvaluatedDecisionRule> matched = new ArrayList<>();

  private Table(Path file) {
    DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
    rows = model.getModelElementsByType(Rule.class).stream().map(Rule::getId).toList();
    inputs =
        model.getModelElementsByType(Input.class).stream()
            .map(input -> input.getInputExpression().getTextContent().strip())
            .toList();
    DmnEngineConfiguration configuration =
        DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration
        .getCustomPostDecisionTableEvaluationListeners()
        .add(event -> matched.addAll(event.getMatchingRules()));
    engine = configuration.buildEngine();
    String key = file.getFileName().toString().replace(".dmn", "");
    decision = engine.parseDecision(key, model);
  }

  static Table of(String file) {
    return new Table(Path.of("dmn", file));
  }

  /** The outputs for these facts; an input the facts leave out is null. */
  Map<String, Object> decide(Map<String, Object> facts) {
    Map<String, Object> variables = new LinkedHashMap<>();
    inputs.forEach(input -> variables.put(input, null));
    variables.putAll(facts);
    matched.clear();
    return engine.evaluateDecisionTable(decision, variables).getSingleResult().getEntryMap();
  }

  /** Number of the row, counted from 1, that answers these facts. */
  int row(Map<String, Object> facts) {
    decide(facts);
    assertThat(matched).as("rows for %s", facts).hasSize(1);
    return rows.indexOf(matched.get(0).getId()) + 1;
  }

  int rows() {
    return rows.size();
  }

  /** Checks that each of the facts is answered and that together they reach every row. */
  void isTotalWithoutDeadRows(Facts facts) {
    var reached = new TreeSet<Integer>();
    facts.combinations().forEach(combination -> reached.add(row(combination)));
    assertThat(reached)
        .as("rows that some facts reach")
        .containsExactlyElementsOf(IntStream.rangeClosed(1, rows()).boxed().toList());
  }
}
