package io.attesta.request.process;

import io.attesta.request.FulfilmentPlan;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Takes the steps of the offering over into the request. */
@ModelBean
class PlanFulfilment implements JavaDelegate {

  private final FulfilmentPlan plan;

  PlanFulfilment(FulfilmentPlan plan) {
    this.plan = plan;
  }

  @Override
  public void execute(DelegateExecution execution) {
    plan.draw(execution.getProcessBusinessKey());
  }
}
