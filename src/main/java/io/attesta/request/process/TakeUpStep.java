package io.attesta.request.process;

import io.attesta.request.FulfilmentPlan;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Makes the step whose turn it is the one that decisions and forms speak of. */
@ModelBean(sets = "automated")
class TakeUpStep implements JavaDelegate {

  private final FulfilmentPlan plan;

  TakeUpStep(FulfilmentPlan plan) {
    this.plan = plan;
  }

  @Override
  public void execute(DelegateExecution execution) {
    int step = (Integer) execution.getVariable("fulfilmentStep");
    execution.setVariables(plan.takeUp(execution.getProcessBusinessKey(), step));
  }
}
