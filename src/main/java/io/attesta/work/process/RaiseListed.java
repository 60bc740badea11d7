package io.attesta.work.process;

import io.attesta.work.LinkedWork;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Opens a work item for each row that asks for one in the list {@code raiseFrom} names. */
@ModelBean
class RaiseListed implements JavaDelegate {

  private final LinkedWork linked;

  RaiseListed(LinkedWork linked) {
    this.linked = linked;
  }

  @Override
  public void execute(DelegateExecution execution) {
    linked.raiseListed(
        (Long) execution.getVariable("workItemId"), (String) execution.getVariable("raiseFrom"));
  }
}
