package io.attesta.work.process;

import io.attesta.work.Conversations;
import io.attesta.workflow.ModelBean;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Notifies those whom the input parameter {@code informGroups} names, separated by commas, of what
 * stands in the field that {@code informText} names.
 */
@ModelBean
class InformAudience implements JavaDelegate {

  private final Conversations conversations;

  InformAudience(Conversations conversations) {
    this.conversations = conversations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Set<String> audience =
        new LinkedHashSet<>(Participants.split(execution.getVariable("informGroups")));
    conversations.inform(
        (Long) execution.getVariable("workItemId"),
        audience,
        (String) execution.getVariable("informText"));
  }
}
