package io.attesta.work.process;

import io.attesta.work.Conversations;
import io.attesta.workflow.ModelBean;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the groups that the escalation decision names, and adds one of them to the watchers. */
@ModelBean
class NotifyEscalation implements JavaDelegate {

  private final Conversations conversations;

  NotifyEscalation(Conversations conversations) {
    this.conversations = conversations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Map<String, Object> escalation = new LinkedHashMap<>();
    for (String name : new String[] {"clockMetric", "clockState", "escalationLevel"}) {
      escalation.put(name, execution.getVariable(name));
    }
    conversations.escalate(
        (Long) execution.getVariable("workItemId"),
        (String) execution.getVariable("notifyGroup"),
        (String) execution.getVariable("addGroup"),
        escalation);
  }
}
