package io.attesta.problem.process;

import io.attesta.problem.Measurement;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Counts the incidents of a problem before and after its fix and keeps the figures with it. */
@ModelBean
class MeasureRecurrence implements JavaDelegate {

  private final Measurement measurement;

  MeasureRecurrence(Measurement measurement) {
    this.measurement = measurement;
  }

  @Override
  public void execute(DelegateExecution execution) {
    measurement.keep(execution.getProcessBusinessKey());
  }
}
