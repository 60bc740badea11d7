package io.attesta.work.process;

import io.attesta.work.LinkedWork;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Writes the field that the input parameter {@code sharedDetail} names into the open items that go
 * the way of this one.
 */
@ModelBean
class ShareDetail implements JavaDelegate {

  private final LinkedWork linked;

  ShareDetail(LinkedWork linked) {
    this.linked = linked;
  }

  @Override
  public void execute(DelegateExecution execution) {
    linked.share(
        (Long) execution.getVariable("workItemId"), (String) execution.getVariable("sharedDetail"));
  }
}
