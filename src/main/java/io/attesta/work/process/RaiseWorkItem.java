package io.attesta.work.process;

import io.attesta.work.WorkItems;
import io.attesta.workflow.ModelBean;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Opens a work item of another practice and links it, without waiting for its end. The input
 * parameter {@code raisedPractice} names the practice; the others fill fields of its start form.
 */
@ModelBean(sets = "raisedItem")
class RaiseWorkItem implements JavaDelegate {

  private final WorkItems items;

  RaiseWorkItem(WorkItems items) {
    this.items = items;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Map<String, Object> inputs = Inputs.of(execution);
    String practice = (String) inputs.remove("raisedPractice");
    Long from = (Long) execution.getVariable("workItemId");
    execution.getProcessInstance().setVariable("raisedItem", items.raise(from, practice, inputs));
  }
}
