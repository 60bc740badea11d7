package io.attesta.change.process;

import io.attesta.change.Voting;
import io.attesta.workflow.ModelBean;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The open round of votes, as the loop over its members asks for it. */
@ModelBean
public class CabVotes {

  private final Voting voting;

  CabVotes(Voting voting) {
    this.voting = voting;
  }

  /** Members of the round: one task each. */
  public List<String> members(DelegateExecution execution) {
    return voting.members(Of.number(execution));
  }

  /** Who the task of this member is for. */
  public String voter(DelegateExecution execution) {
    return voting.voter(Of.number(execution), (String) execution.getVariable("cabMember"));
  }

  /** Whether the remaining tasks can be withdrawn because the outcome is certain. */
  public boolean decided(DelegateExecution execution) {
    return voting.decided((Long) execution.getVariable("workItemId"));
  }
}
