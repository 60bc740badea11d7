package io.attesta.change.process;

import io.attesta.change.Voting;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Reminds the members who have not voted. */
@ModelBean
class RemindVoters implements JavaDelegate {

  private final Voting voting;

  RemindVoters(Voting voting) {
    this.voting = voting;
  }

  @Override
  public void execute(DelegateExecution execution) {
    voting.remind(Of.number(execution));
  }
}
