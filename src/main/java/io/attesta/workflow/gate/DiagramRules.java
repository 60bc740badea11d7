package io.attesta.workflow.gate;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.w3c.dom.Element;

/** A model without a picture is code. */
final class DiagramRules implements Rule {

  @Override
  public void check(Models models, Findings findings) {
    for (Models.ProcessModel model : models.processes()) {
      String file = model.file().name();
      model.model().getModelElementsByType(FlowNode.class).stream()
          .filter(node -> node.getDiagramElement() == null)
          .forEach(n -> findings.add(GateRule.DIAGRAM, file, n.getId(), "It is not drawn."));
      model.model().getModelElementsByType(SequenceFlow.class).stream()
          .filter(flow -> flow.getDiagramElement() == null)
          .forEach(f -> findings.add(GateRule.DIAGRAM, file, f.getId(), "It is not drawn."));
    }
    for (Models.DecisionModel model : models.decisions()) {
      model.decisions().stream()
          .filter(decision -> !isDrawn(model, decision.getId()))
          .forEach(
              d ->
                  findings.add(
                      GateRule.DIAGRAM, model.file().name(), d.getId(), "It is not drawn."));
    }
  }

  private static boolean isDrawn(Models.DecisionModel model, String id) {
    boolean[] drawn = {false};
    Xml.each(
        model.xml(),
        (Element e) ->
            drawn[0] |=
                e.getLocalName().equals("DMNShape") && e.getAttribute("dmnElementRef").equals(id));
    return drawn[0];
  }
}
