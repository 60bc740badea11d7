package io.attesta.work.process;

import io.attesta.work.Conversations;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Announces a major incident: the process that waits for it starts and is linked with the incident.
 */
@ModelBean
class DeclareMajorIncident implements JavaDelegate {

  private final Conversations conversations;

  DeclareMajorIncident(Conversations conversations) {
    this.conversations = conversations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    conversations.declare(
        (Long) execution.getVariable("workItemId"), "MajorIncidentDeclared", "major-incident");
  }
}
