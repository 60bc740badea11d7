package io.attesta.work.process;

import io.attesta.work.Conversations;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Tells every open child that its parent has been resolved; each child's own process decides what
 * that means.
 */
@ModelBean
class ResolveChildIncidents implements JavaDelegate {

  private final Conversations conversations;

  ResolveChildIncidents(Conversations conversations) {
    this.conversations = conversations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    conversations.tellChildren(
        (Long) execution.getVariable("workItemId"), "ParentIncidentResolved");
  }
}
