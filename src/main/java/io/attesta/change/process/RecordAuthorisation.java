package io.attesta.change.process;

import io.attesta.change.Authorisations;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Binds the approval to the content of the change as it stands; refuses when nobody approved it.
 */
@ModelBean
class RecordAuthorisation implements JavaDelegate {

  private final Authorisations authorisations;

  RecordAuthorisation(Authorisations authorisations) {
    this.authorisations = authorisations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    authorisations.record(
        Of.number(execution),
        Of.text(execution, "changeCategory"),
        Of.text(execution, "changeAuthority"));
  }
}
