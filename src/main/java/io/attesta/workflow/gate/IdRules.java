package io.attesta.workflow.gate;

import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.RootElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.Signal;

/** Ids and names of things people never see, but every diff, log and history query does. */
final class IdRules implements Rule {

  private static final String MEANING = "[A-Z][A-Za-z0-9]*";
  private static final Pattern FLOW = Pattern.compile("Flow_" + MEANING + "_" + MEANING);
  private static final Pattern PASCAL = Pattern.compile(MEANING);

  @Override
  public void check(Models models, Findings findings) {
    for (Models.ProcessModel model : models.processes()) {
      String file = model.file().name();
      for (FlowNode node : model.model().getModelElementsByType(FlowNode.class)) {
        String type = node instanceof Gateway ? "Gateway" : Elements.type(node);
        if (!node.getId().matches(type + "_" + MEANING)) {
          findings.add(
              GateRule.ELEMENT_ID,
              file,
              node.getId(),
              "Expected " + type + "_ and words in PascalCase.");
        }
      }
      model
          .model()
          .getModelElementsByType(SequenceFlow.class)
          .forEach(f -> flow(file, f, findings));
      for (Class<? extends RootElement> type :
          java.util.List.of(Message.class, Signal.class, Error.class, Escalation.class)) {
        model.model().getModelElementsByType(type).forEach(e -> event(file, e, findings));
      }
    }
  }

  private static void flow(String file, SequenceFlow flow, Findings findings) {
    FlowNode source = flow.getSource();
    boolean answer = source instanceof Gateway && source.getOutgoing().size() > 1;
    String expected = answer ? "Flow_" + meaning(source.getId()) + "_" : "Flow_";
    if (!FLOW.matcher(flow.getId()).matches() || !flow.getId().startsWith(expected)) {
      findings.add(GateRule.FLOW_ID, file, flow.getId(), "Expected an id that starts " + expected);
    }
  }

  private static String meaning(String id) {
    return id.substring(id.indexOf('_') + 1);
  }

  private static void event(String file, RootElement element, Findings findings) {
    String id = element.getId();
    String name = Elements.name(element);
    if (!PASCAL.matcher(name).matches()) {
      findings.add(GateRule.MESSAGE_NAME, file, id, "The name is '" + name + "'.");
    }
    if (!id.equals(Elements.type(element) + "_" + name)) {
      findings.add(
          GateRule.ELEMENT_ID, file, id, "Expected " + Elements.type(element) + "_" + name + ".");
    }
  }
}
