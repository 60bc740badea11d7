package io.attesta.request.process;

import io.attesta.request.FulfilmentPlan;
import io.attesta.workflow.ModelBean;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The steps of a request, as the loop over them asks for them. */
@ModelBean
public class FulfilmentSteps {

  private final FulfilmentPlan plan;

  FulfilmentSteps(FulfilmentPlan plan) {
    this.plan = plan;
  }

  /** Numbers of the steps, from 0. */
  public List<Integer> of(DelegateExecution execution) {
    return IntStream.range(0, plan.count(execution.getProcessBusinessKey())).boxed().toList();
  }
}
