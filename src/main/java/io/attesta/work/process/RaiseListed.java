package io.attesta.work.process;

import io.attesta.work.LinkedWork;
import io.attesta.workflow.ModelBean;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Opens a work item for each row that asks for one in the list that the input parameter {@code
 * raiseFrom} names; further input parameters fill their start forms.
 */
@ModelBean
class RaiseListed implements JavaDelegate {

  private final LinkedWork linked;

  RaiseListed(LinkedWork linked) {
    this.linked = linked;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Map<String, Object> inputs = Inputs.of(execution);
    String list = (String) inputs.remove("raiseFrom");
    linked.raiseListed((Long) execution.getVariable("workItemId"), list, inputs);
  }
}
