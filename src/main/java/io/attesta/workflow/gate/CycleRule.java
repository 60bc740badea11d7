package io.attesta.workflow.gate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;

/**
 * A loop that never waits spins the caller's thread for ever; so do processes that call each other.
 */
final class CycleRule implements Rule {

  @Override
  public void check(Models models, Findings findings) {
    Map<String, Graph> graphs = graphs(models, waiting(models));
    Graph calls = new Graph();
    for (Models.ProcessModel model : models.processes()) {
      for (Process process : model.process().stream().toList()) {
        Graph graph = graphs.get(process.getId());
        graph
            .restless()
            .ifPresent(
                node ->
                    findings.add(
                        GateRule.CYCLE_WAITS,
                        model.file().name(),
                        node.replace("#left", ""),
                        "The loop through it never waits."));
        calls(model, process, graph, calls);
      }
    }
    for (Models.ProcessModel model : models.processes()) {
      model
          .process()
          .filter(p -> calls.reachedAtOnce(p.getId()).contains(p.getId()))
          .ifPresent(
              p ->
                  findings.add(
                      GateRule.CYCLE_WAITS,
                      model.file().name(),
                      p.getId(),
                      "The process calls itself without waiting."));
    }
  }

  private static void calls(Models.ProcessModel model, Process process, Graph graph, Graph calls) {
    Set<String> atOnce = graph.reachedAtOnce(Flow.START);
    model.model().getModelElementsByType(CallActivity.class).stream()
        .filter(call -> atOnce.contains(call.getId()) && call.getCalledElement() != null)
        .forEach(call -> calls.edge(process.getId(), call.getCalledElement()));
  }

  /** Processes of the bundle that wait before they end: found from the innermost outwards. */
  private static Set<String> waiting(Models models) {
    Set<String> waiting = new HashSet<>();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Map.Entry<String, Graph> entry : graphs(models, waiting).entrySet()) {
        boolean waits = !entry.getValue().reachedAtOnce(Flow.START).contains(Flow.END);
        grown |= waits && waiting.add(entry.getKey());
      }
    }
    return waiting;
  }

  private static Map<String, Graph> graphs(Models models, Set<String> waiting) {
    Map<String, Graph> graphs = new HashMap<>();
    models.processes().stream()
        .flatMap(model -> model.process().stream())
        .forEach(process -> graphs.put(process.getId(), Flow.of(process, waiting)));
    return graphs;
  }
}
