package io.attesta.change.process;

import io.attesta.change.Voting;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Closes the round and says how the vote went out. */
@ModelBean(sets = "votingOutcome")
class CloseVotingRound implements JavaDelegate {

  private final Voting voting;

  CloseVotingRound(Voting voting) {
    this.voting = voting;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("votingOutcome", voting.close(Of.number(execution)));
  }
}
