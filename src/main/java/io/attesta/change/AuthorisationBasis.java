package io.attesta.change;

import io.attesta.change.Authorisation.Basis;
import io.attesta.work.WorkItemView;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds what an approval rests on: a vote, a decision or a template, given by the authority itself,
 * for exactly this content, and after the last approval became void.
 */
@Component
class AuthorisationBasis {

  /** Groups of the authorities that decide by one person; all others vote. */
  private static final Map<String, String> SINGLE =
      Map.of(
          "changeManager", "change-managers",
          "serviceOwner", "service-owners",
          "topManagement", "top-management");

  private static final String STANDARD = "standard";
  private static final String BY_CHANGE_MANAGER = "changeManager";

  private final VotingTable rounds;
  private final AuthorityDecisionTable decisions;
  private final StandardTemplates templates;

  AuthorisationBasis(
      VotingTable rounds, AuthorityDecisionTable decisions, StandardTemplates templates) {
    this.rounds = rounds;
    this.decisions = decisions;
    this.templates = templates;
  }

  /**
   * What the approval by the authority rests on; empty when there is nothing.
   *
   * @param last the approval before; null for the first
   */
  Optional<Basis> find(WorkItemView change, String category, String authority, Authorisation last) {
    Instant since = last == null ? Instant.MIN : last.voidedAt();
    String hash = ChangeContent.hash(change);
    Optional<Basis> basis = Optional.empty();
    if (last != null && BY_CHANGE_MANAGER.equals(last.decideAgain())) {
      basis = decision(change, hash, since, SINGLE.get(BY_CHANGE_MANAGER));
    }
    if (basis.isEmpty() && STANDARD.equals(category)) {
      basis = templates.authorising(change).map(Basis::of);
    }
    if (basis.isEmpty() && SINGLE.containsKey(authority)) {
      basis = decision(change, hash, since, SINGLE.get(authority));
    }
    if (basis.isEmpty() && !SINGLE.containsKey(authority)) {
      basis = vote(change, hash, since, authority);
    }
    return basis;
  }

  private Optional<Basis> decision(WorkItemView change, String hash, Instant since, String group) {
    return decisions
        .latest(change.id())
        .filter(last -> AuthorityDecision.APPROVED.equals(last.decision()))
        .filter(last -> last.groups().contains(group))
        .filter(last -> last.contentHash().equals(hash))
        .filter(last -> !last.decidedAt().isBefore(since))
        .map(Basis::of);
  }

  private Optional<Basis> vote(WorkItemView change, String hash, Instant since, String authority) {
    return rounds
        .latest(change.id())
        .filter(round -> VotingRound.APPROVED.equals(round.outcome()))
        .filter(round -> round.authority().equals(authority))
        .filter(round -> round.contentHash().equals(hash))
        .filter(round -> !round.openedAt().isBefore(since))
        .map(Basis::of);
  }
}
