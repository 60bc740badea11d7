package io.attesta.change.process;

import io.attesta.change.ChangeOutcomes;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Keeps how the change went, as the input parameter changeOutcome says it. */
@ModelBean
class RecordChangeOutcome implements JavaDelegate {

  private final ChangeOutcomes outcomes;

  RecordChangeOutcome(ChangeOutcomes outcomes) {
    this.outcomes = outcomes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    outcomes.record(Of.number(execution), Of.text(execution, "changeOutcome"));
  }
}
