package io.attesta.change.process;

import io.attesta.change.Voting;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Opens a round of votes under the rules that the decision on the authority has set. */
@ModelBean
class OpenVotingRound implements JavaDelegate {

  private final Voting voting;

  OpenVotingRound(Voting voting) {
    this.voting = voting;
  }

  @Override
  public void execute(DelegateExecution execution) {
    voting.open(
        Of.number(execution),
        new Voting.Rules(
            Of.text(execution, "changeCategory"),
            Of.text(execution, "changeAuthority"),
            Of.text(execution, "votingGroup"),
            Of.number(execution, "quorum"),
            Of.text(execution, "vetoGroup"),
            Of.text(execution, "votingPeriod")));
  }
}
