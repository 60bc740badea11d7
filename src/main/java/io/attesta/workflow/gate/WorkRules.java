package io.attesta.workflow.gate;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Element;

/** What runs without a person: a listed bean by delegate expression, or an external worker. */
final class WorkRules implements Rule {

  private static final Pattern BEAN = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9]*)}");
  private static final String EXPRESSION = "delegateExpression";

  @Override
  public void check(Models models, Findings findings) {
    for (Models.ProcessModel model : models.processes()) {
      String file = model.file().name();
      BpmnModelInstance bpmn = model.model();
      bpmn.getModelElementsByType(ServiceTask.class)
          .forEach(t -> works(file, t, t.getId(), findings));
      bpmn.getModelElementsByType(SendTask.class).forEach(t -> works(file, t, t.getId(), findings));
      for (ThrowEvent event : bpmn.getModelElementsByType(ThrowEvent.class)) {
        event
            .getChildElementsByType(MessageEventDefinition.class)
            .forEach(m -> works(file, m, event.getId(), findings));
      }
      bpmn.getModelElementsByType(FlowElement.class).forEach(e -> noUnknownTask(file, e, findings));
      Xml.each(model.xml(), element -> delegate(models, file, element, findings));
    }
  }

  private static void works(String file, ModelElementInstance task, String id, Findings findings) {
    boolean external =
        Elements.camunda(task, "type").equals("external")
            && !Elements.camunda(task, "topic").isEmpty();
    if (!external && Elements.camunda(task, EXPRESSION).isEmpty()) {
      findings.add(GateRule.DELEGATE, file, id, "Nothing is called.");
    }
  }

  private static void noUnknownTask(String file, FlowElement element, Findings findings) {
    String type = Elements.type(element);
    if (type.equals("Transaction")
        || type.equals("ComplexGateway")
        || type.equals("AdHocSubProcess")) {
      findings.add(GateRule.EXTENSION, file, element.getId(), "A " + type + " is not used here.");
    }
  }

  private static void delegate(Models models, String file, Element element, Findings findings) {
    String name = element.getLocalName();
    boolean listener = name.equals("executionListener") || name.equals("taskListener");
    String text = element.getAttributeNS(Xml.CAMUNDA_BPMN, EXPRESSION);
    String expression = text.isEmpty() ? element.getAttribute(EXPRESSION) : text;
    if (expression.isEmpty() && !listener) {
      return;
    }
    Matcher bean = BEAN.matcher(expression);
    Set<String> offered =
        bean.matches() ? models.around().beans().getOrDefault(bean.group(1), Set.of()) : Set.of();
    if (!offered.contains(listener ? "notify" : "execute")) {
      findings.add(
          GateRule.DELEGATE, file, Xml.idOf(element), "'" + expression + "' names no listed bean.");
    }
  }
}
