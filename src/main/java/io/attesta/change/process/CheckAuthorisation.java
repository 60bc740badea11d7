package io.attesta.change.process;

import io.attesta.change.Authorisations;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Says just before the implementation whether the approval still holds. */
@ModelBean(sets = "authorisationValid")
class CheckAuthorisation implements JavaDelegate {

  private final Authorisations authorisations;

  CheckAuthorisation(Authorisations authorisations) {
    this.authorisations = authorisations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("authorisationValid", authorisations.check(Of.number(execution)));
  }
}
