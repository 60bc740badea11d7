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

  /** Who decides where a vote came to nothing because too few voted. */
  private static final String ESCALATION = "top-management";

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
    if (basis.isEmpty() && !SINGLE.containsKey(authority)) {
      basis = escalated(change, hash, since, authority);
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
    return round(change, VotingRound.APPROVED, since, authority)
        .filter(round -> round.contentHash().equals(hash))
        .map(Basis::of);
  }

  private Optional<Basis> escalated(
      WorkItemView change, String hash, Instant since, String authority) {
    return round(change, VotingRound.NO_QUORUM, since, authority)
        .flatMap(round -> decision(change, hash, round.closedAt(), ESCALATION));
  }

  private Optional<VotingRound> round(
      WorkItemView change, String outcome, Instant since, String authority) {
    return rounds
        .latest(change.id())
        .filter(round -> outcome.equals(round.outcome()))
        .filter(round -> round.authority().equals(authority))
        .filter(round -> !round.openedAt().isBefore(since));
  }
}
