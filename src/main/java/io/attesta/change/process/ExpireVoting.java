package io.attesta.change.process;

import io.attesta.change.Voting;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Marks the round as past its deadline and tells whoever has not voted. */
@ModelBean
class ExpireVoting implements JavaDelegate {

  private final Voting voting;

  ExpireVoting(Voting voting) {
    this.voting = voting;
  }

  @Override
  public void execute(DelegateExecution execution) {
    voting.expire(Of.number(execution));
  }
}
