package io.attesta.workflow.gate;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Whatever a reader of the picture needs to see written. */
final class LabelRules implements Rule {

  @Override
  public void check(Models models, Findings findings) {
    for (Models.ProcessModel model : models.processes()) {
      String file = model.file().name();
      for (FlowNode node : model.model().getModelElementsByType(FlowNode.class)) {
        String label = Elements.name(node);
        if (node instanceof Event && label.isEmpty()) {
          findings.add(GateRule.LABEL, file, node.getId(), "The event has no label.");
        } else if (node instanceof Activity && !isPhrase(node, label)) {
          findings.add(
              GateRule.LABEL,
              file,
              node.getId(),
              "The activity is not labelled with verb and noun.");
        } else if (asks(node)) {
          question(file, node, label, findings);
        }
      }
    }
  }

  /** An event sub-process happens rather than being done, so a noun is enough for it. */
  private static boolean isPhrase(FlowNode node, String label) {
    boolean happens = node instanceof SubProcess sub && sub.triggeredByEvent();
    return happens ? !label.isEmpty() : label.contains(" ");
  }

  private static boolean asks(FlowNode node) {
    boolean decides = node instanceof ExclusiveGateway || node instanceof InclusiveGateway;
    return decides && node.getOutgoing().size() > 1;
  }

  private static void question(String file, FlowNode node, String label, Findings findings) {
    if (!label.endsWith("?")) {
      findings.add(GateRule.LABEL, file, node.getId(), "The gateway asks no question.");
    }
    for (SequenceFlow answer : node.getOutgoing()) {
      if (Elements.name(answer).isEmpty()) {
        findings.add(GateRule.LABEL, file, answer.getId(), "The answer has no label.");
      }
    }
  }
}
