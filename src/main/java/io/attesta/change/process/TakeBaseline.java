package io.attesta.change.process;

import io.attesta.change.ItemBaselines;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Freezes the affected configuration items as they are now, under the number of the item. */
@ModelBean
class TakeBaseline implements JavaDelegate {

  private final ItemBaselines baselines;

  TakeBaseline(ItemBaselines baselines) {
    this.baselines = baselines;
  }

  @Override
  public void execute(DelegateExecution execution) {
    baselines.take(execution.getProcessBusinessKey());
  }
}
