package io.attesta.work.process;

import io.attesta.work.LinkedWork;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The counterpart of declaring: the incidents are ordinary ones again. */
@ModelBean
class WithdrawDeclaration implements JavaDelegate {

  private final LinkedWork linked;

  WithdrawDeclaration(LinkedWork linked) {
    this.linked = linked;
  }

  @Override
  public void execute(DelegateExecution execution) {
    linked.withdraw(
        (Long) execution.getVariable("workItemId"), "major-incident", "majorIncidentImpact");
  }
}
