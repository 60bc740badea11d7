package io.attesta.work.process;

import io.attesta.work.Conversations;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Reminds the requester and whoever works on the item of what it waits for. */
@ModelBean
class RemindParticipants implements JavaDelegate {

  private final Conversations conversations;

  RemindParticipants(Conversations conversations) {
    this.conversations = conversations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    conversations.remind((Long) execution.getVariable("workItemId"));
  }
}
