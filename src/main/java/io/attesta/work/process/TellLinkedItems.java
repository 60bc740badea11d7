package io.attesta.work.process;

import io.attesta.work.Conversations;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;

/**
 * Sends the message of the throw event it stands at to the linked work items whose processes wait
 * for it, so that a model says by its picture what it tells to whom.
 */
@ModelBean
class TellLinkedItems implements JavaDelegate {

  private final Conversations conversations;

  TellLinkedItems(Conversations conversations) {
    this.conversations = conversations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String message =
        execution
            .getBpmnModelElementInstance()
            .getChildElementsByType(MessageEventDefinition.class)
            .iterator()
            .next()
            .getMessage()
            .getName();
    conversations.tellLinked((Long) execution.getVariable("workItemId"), message);
  }
}
