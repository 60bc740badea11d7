package io.attesta.change;

import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import io.attesta.work.TaskCompleted;
import io.attesta.work.WorkItemChanged;
import io.attesta.work.WorkItemView;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps emergency changes open until their retrospective review is done, whatever the model says:
 * what was decided in a hurry is looked at again.
 */
@Component
class ReviewGuard {

  static final String FORM = "change-post-implementation-review";

  private static final String EMERGENCY = "emergency";

  private final ReviewTable reviews;
  private final AuthorisationTable authorisations;
  private final VotingTable rounds;
  private final KeptVoting voting;
  private final Now now;

  ReviewGuard(
      ReviewTable reviews,
      AuthorisationTable authorisations,
      VotingTable rounds,
      KeptVoting voting,
      Now now) {
    this.reviews = reviews;
    this.authorisations = authorisations;
    this.rounds = rounds;
    this.voting = voting;
    this.now = now;
  }

  @EventListener
  void reviewed(TaskCompleted done) {
    if (FORM.equals(done.form())) {
      reviews.add(
          done.item().id(), new ReviewTable.Review(done.element(), done.person(), now.get()));
    }
  }

  @EventListener
  void ended(WorkItemChanged changed) {
    WorkItemView after = changed.after();
    if (!"change".equals(after.practice()) || changed.before() == null || !ends(changed)) {
      return;
    }
    if ("CLOSED".equals(after.status()) && emergency(after) && reviews.find(after.id()).isEmpty()) {
      throw Refusal.conflict(
          "review-required",
          "The emergency change " + after.number() + " is closed after its review only");
    }
    voting.withdraw(after.id());
  }

  private static boolean ends(WorkItemChanged changed) {
    boolean is = changed.after().closedAt() != null;
    return is && !changed.after().status().equals(changed.before().status());
  }

  /** Asked for as one, or treated as one at any time. */
  private boolean emergency(WorkItemView change) {
    return EMERGENCY.equals(change.details().path("changeType").asText())
        || authorisations.all(change.id()).stream().anyMatch(a -> EMERGENCY.equals(a.category()))
        || rounds.all(change.id()).stream().anyMatch(r -> EMERGENCY.equals(r.category()));
  }
}
