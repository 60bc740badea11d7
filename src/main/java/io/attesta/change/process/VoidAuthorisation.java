package io.attesta.change.process;

import io.attesta.change.Authorisations;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Takes the approval back because the process plans anew. */
@ModelBean
class VoidAuthorisation implements JavaDelegate {

  private final Authorisations authorisations;

  VoidAuthorisation(Authorisations authorisations) {
    this.authorisations = authorisations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    authorisations.revoke(Of.number(execution));
  }
}
