package io.attesta.workflow.gate;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;

/** Whatever a process calls or waits for is there. */
final class ReferenceRules implements Rule {

  @Override
  public void check(Models models, Findings findings) {
    Set<String> sent = new HashSet<>(models.around().messages());
    models.processes().forEach(model -> sent.addAll(thrown(model)));
    for (Models.ProcessModel model : models.processes()) {
      String file = model.file().name();
      var bpmn = model.model();
      bpmn.getModelElementsByType(BusinessRuleTask.class)
          .forEach(t -> decision(models, file, t, findings));
      bpmn.getModelElementsByType(CallActivity.class)
          .forEach(c -> process(models, file, c, findings));
      bpmn.getModelElementsByType(StartEvent.class).forEach(s -> form(models, file, s, findings));
      bpmn.getModelElementsByType(ReceiveTask.class)
          .forEach(t -> message(file, t.getId(), t.getMessage(), sent, findings));
      bpmn.getModelElementsByType(MessageEventDefinition.class).stream()
          .filter(m -> !(m.getParentElement() instanceof ThrowEvent))
          .forEach(m -> message(file, m.getId(), m.getMessage(), sent, findings));
    }
  }

  private static Set<String> thrown(Models.ProcessModel model) {
    Set<String> names = new HashSet<>();
    for (ThrowEvent event : model.model().getModelElementsByType(ThrowEvent.class)) {
      event.getChildElementsByType(MessageEventDefinition.class).stream()
          .filter(m -> m.getMessage() != null)
          .forEach(m -> names.add(Elements.name(m.getMessage())));
    }
    model.model().getModelElementsByType(SendTask.class).stream()
        .filter(t -> t.getMessage() != null)
        .forEach(t -> names.add(Elements.name(t.getMessage())));
    return names;
  }

  private static void decision(
      Models models, String file, BusinessRuleTask task, Findings findings) {
    String key = Elements.camunda(task, "decisionRef");
    if (key.isEmpty() || !models.decisionKeys().contains(key)) {
      findings.add(
          GateRule.DECISION_EXISTS,
          file,
          task.getId(),
          "The decision '" + key + "' is not in the bundle.");
    } else if (!Elements.camunda(task, "decisionRefBinding").equals("deployment")
        || !Elements.camunda(task, "mapDecisionResult").equals("singleResult")) {
      findings.add(
          GateRule.DECISION_EXISTS,
          file,
          task.getId(),
          "Binding or mapping of the decision is missing.");
    }
  }

  private static void process(Models models, String file, CallActivity call, Findings findings) {
    String key = call.getCalledElement() == null ? "" : call.getCalledElement();
    boolean here = models.processKeys().contains(key);
    boolean bound = Elements.camunda(call, "calledElementBinding").equals("deployment");
    if (!(here && bound) && !(!here && !bound && models.around().processes().contains(key))) {
      findings.add(
          GateRule.PROCESS_EXISTS,
          file,
          call.getId(),
          here
              ? "The call is not bound to the deployment."
              : "The process '" + key + "' is unknown.");
    }
  }

  private static void form(Models models, String file, StartEvent start, Findings findings) {
    String form = Elements.camunda(start, "formRef");
    boolean bound = Elements.camunda(start, "formRefBinding").equals("deployment");
    if (!form.isEmpty() && (!bound || models.form(form).isEmpty())) {
      findings.add(
          GateRule.FORM_EXISTS,
          file,
          start.getId(),
          "The form '" + form + "' is not in the bundle.");
    }
  }

  private static void message(
      String file, String id, Message message, Set<String> sent, Findings findings) {
    String name = message == null ? "" : Elements.name(message);
    if (!sent.contains(name)) {
      findings.add(GateRule.MESSAGE_KNOWN, file, id, "Nobody sends '" + name + "'.");
    }
  }
}
