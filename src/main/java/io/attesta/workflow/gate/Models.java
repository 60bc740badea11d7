package io.attesta.workflow.gate;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.workflow.forms.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.w3c.dom.Document;

/** The files of a bundle that could be read. */
record Models(
    List<ProcessModel> processes,
    List<DecisionModel> decisions,
    List<FormModel> forms,
    Surroundings around) {

  /** One BPMN file. */
  record ProcessModel(ModelFile file, BpmnModelInstance model, Document xml) {

    Optional<Process> process() {
      return model.getModelElementsByType(Process.class).stream()
          .filter(Process::isExecutable)
          .findFirst();
    }
  }

  /** One DMN file. */
  record DecisionModel(ModelFile file, DmnModelInstance model, Document xml) {

    List<Decision> decisions() {
      return List.copyOf(model.getModelElementsByType(Decision.class));
    }
  }

  /** One form; {@code form} is null when its fields cannot be understood. */
  record FormModel(ModelFile file, JsonNode json, Form form) {}

  Set<String> processKeys() {
    return processes.stream()
        .flatMap(p -> p.process().stream())
        .map(Process::getId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> decisionKeys() {
    return decisions.stream()
        .flatMap(d -> d.decisions().stream())
        .map(Decision::getId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Optional<FormModel> form(String id) {
    return forms.stream().filter(f -> f.json().path("id").asText("").equals(id)).findFirst();
  }

  /** Text of every output cell by output name, over all decisions of the bundle. */
  Map<String, List<String>> outputCells() {
    Map<String, List<String>> cells = new TreeMap<>();
    for (DecisionModel decision : decisions) {
      for (DecisionTable table : decision.model().getModelElementsByType(DecisionTable.class)) {
        int column = 0;
        for (Output output : table.getOutputs()) {
          int at = column++;
          List<String> texts =
              cells.computeIfAbsent(output.getName(), k -> new java.util.ArrayList<>());
          table.getRules().stream()
              .filter(r -> r.getOutputEntries().size() > at)
              .map(r -> List.copyOf(r.getOutputEntries()).get(at).getTextContent().trim())
              .forEach(texts::add);
        }
      }
    }
    return cells;
  }
}
