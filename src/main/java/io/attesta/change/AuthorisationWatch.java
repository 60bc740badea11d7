package io.attesta.change;

import io.attesta.integration.Notifications;
import io.attesta.shared.Refusal;
import io.attesta.work.WorkItemChanged;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps approvals to what was approved, whichever way a change was edited: an edit that matters
 * makes the approval void, any other is noted with the approval. What is being voted on stands
 * still.
 */
@Component
class AuthorisationWatch {

  private static final String VOIDED = "ApprovalVoided";

  private final AuthorisationTable authorisations;
  private final KeptAuthorisations kept;
  private final AuthorityDecisionTable decisions;
  private final VotingTable rounds;
  private final OutcomeTable outcomes;
  private final MaterialFields material;
  private final WorkItems items;
  private final Notifications notifications;

  AuthorisationWatch(
      AuthorisationTable authorisations,
      KeptAuthorisations kept,
      AuthorityDecisionTable decisions,
      VotingTable rounds,
      OutcomeTable outcomes,
      MaterialFields material,
      WorkItems items,
      Notifications notifications) {
    this.authorisations = authorisations;
    this.kept = kept;
    this.decisions = decisions;
    this.rounds = rounds;
    this.outcomes = outcomes;
    this.material = material;
    this.items = items;
    this.notifications = notifications;
  }

  @EventListener
  void edited(WorkItemChanged changed) {
    WorkItemView before = changed.before();
    WorkItemView after = changed.after();
    if (before == null || !"change".equals(after.practice())) {
      return;
    }
    Set<String> fields = ChangeContent.changed(before, after);
    if (fields.isEmpty() && before.requester().equals(after.requester())) {
      return;
    }
    String content = ChangeContent.hash(after);
    // The step that edits may also open the vote or approve: then what is asked about is this.
    rounds
        .open(after.id())
        .filter(round -> fields.isEmpty() || !content.equals(round.contentHash()))
        .ifPresent(round -> duringVote(round, after, fields));
    Optional<Authorisation> last = authorisations.latest(after.id());
    if (last.filter(Authorisation::live).isPresent()) {
      boolean asApproved = !fields.isEmpty() && content.equals(last.get().contentHash());
      if (!asApproved && outcomes.find(after.id()).isEmpty()) {
        afterApproval(last.get(), after, fields);
      }
    } else if (!fields.isEmpty()) {
      beforeApproval(last.orElse(null), after, fields);
    }
  }

  /**
   * What the authority was chosen for has changed: the process hears of it and may choose anew. A
   * lesser authority, asked because little had changed since, does not decide about more.
   */
  private void beforeApproval(Authorisation last, WorkItemView change, Set<String> fields) {
    String category =
        last == null ? change.details().path("changeType").asText(null) : last.category();
    MaterialFields.Verdict verdict = material.of(fields, category);
    if (verdict.material().isEmpty() || !verdict.byAuthority()) {
      return;
    }
    if (last != null && !MaterialFields.AUTHORITY.equals(last.decideAgain())) {
      authorisations.decideAgain(last, MaterialFields.AUTHORITY);
      Map<String, Object> content = new LinkedHashMap<>();
      content.put("fields", verdict.material());
      content.put("decideAgain", MaterialFields.AUTHORITY);
      items.journal(change.id(), "authorisation-voided", content);
    }
    items.tell(change.number(), VOIDED);
  }

  private void duringVote(VotingRound round, WorkItemView change, Set<String> fields) {
    Set<String> touched = material.of(fields, round.category()).material();
    if (!touched.isEmpty()) {
      throw Refusal.conflict(
          "voting-open",
          "A vote is open about "
              + change.number()
              + "; it asks about "
              + String.join(", ", touched));
    }
    apart(change, round);
    rounds.rebind(change.id(), ChangeContent.hash(change));
  }

  private void afterApproval(Authorisation live, WorkItemView change, Set<String> fields) {
    MaterialFields.Verdict verdict = material.of(fields, live.category());
    if (!verdict.material().isEmpty()) {
      String reason = "Changed after approval: " + String.join(", ", verdict.material());
      kept.makeVoid(live, reason, verdict.decideAgain());
      notifications.tellGroup(
          decidesAgain(live, verdict), change.number(), "approval-voided", reason);
      boolean replanned = items.tell(change.number(), VOIDED);
      if (!replanned && live.implementingAt() != null) {
        throw Refusal.conflict(
            "being-implemented",
            change.number() + " is being implemented as approved; back it out to change it");
      }
      return;
    }
    if (live.round() != null) {
      rounds.latest(change.id()).ifPresent(round -> apart(change, round));
    }
    if (live.decision() != null) {
      decisions.latest(change.id()).ifPresent(one -> Segregation.mustBeApart(change, one.person()));
    }
    if (!fields.isEmpty()) {
      authorisations.rebind(live, ChangeContent.hash(change));
      Map<String, Object> content = new LinkedHashMap<>();
      content.put("fields", fields);
      content.put("contentHash", ChangeContent.hash(change));
      items.journal(change.id(), "authorisation-kept", content);
    }
  }

  /** Nobody becomes requester or implementer of what the same person has decided about. */
  private static void apart(WorkItemView change, VotingRound round) {
    Segregation.interested(change).stream()
        .filter(round::tookPart)
        .findFirst()
        .ifPresent(
            person -> {
              throw Segregation.refusal(person + " has voted on " + change.number());
            });
  }

  private String decidesAgain(Authorisation live, MaterialFields.Verdict verdict) {
    boolean same = verdict.byAuthority();
    if (same && live.round() != null) {
      return live.authorisedBy();
    }
    if (same && live.decision() != null) {
      return decisions
          .latest(live.change())
          .map(decision -> decision.groups().iterator().next())
          .orElse("change-managers");
    }
    return "change-managers";
  }
}
