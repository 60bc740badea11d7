package io.attesta.work.process;

import io.attesta.work.WorkItems;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Keeps each input parameter of the step as a detail of the work item, for other modules to see.
 */
@ModelBean
class RecordDetails implements JavaDelegate {

  private final WorkItems items;

  RecordDetails(WorkItems items) {
    this.items = items;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long item = (Long) execution.getVariable("workItemId");
    Inputs.of(execution).forEach((name, value) -> items.setDetail(item, name, value));
  }
}
