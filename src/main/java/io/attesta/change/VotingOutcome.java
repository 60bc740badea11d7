package io.attesta.change;

import io.attesta.workflow.Decisions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the decision {@code cab-outcome} says to the votes of a round. */
@Component
class VotingOutcome {

  private static final String DECISION = "cab-outcome";

  private final Decisions decisions;

  VotingOutcome(Decisions decisions) {
    this.decisions = decisions;
  }

  /** The outcome as far as it is certain, otherwise {@code undecided}. */
  String of(VotingRound round) {
    Map<String, Object> facts = new LinkedHashMap<>(round.counts().facts());
    facts.put("changeAuthority", round.authority());
    facts.put("changeCategory", round.category());
    Object outcome = decisions.decide(DECISION, facts).outputs().get("votingOutcome");
    return outcome == null ? VotingRound.UNDECIDED : outcome.toString();
  }

  boolean certain(VotingRound round) {
    return !VotingRound.UNDECIDED.equals(of(round));
  }
}
