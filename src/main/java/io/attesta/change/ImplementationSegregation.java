package io.attesta.change;

import io.attesta.shared.Refusal;
import io.attesta.work.TaskCompleted;
import io.attesta.work.WorkItemView;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever decided about a change does not carry it out, whether or not the request named an
 * implementer.
 */
@Component
class ImplementationSegregation {

  static final String FORM = "change-implement";

  private final VotingTable rounds;
  private final AuthorityDecisionTable decisions;

  ImplementationSegregation(VotingTable rounds, AuthorityDecisionTable decisions) {
    this.rounds = rounds;
    this.decisions = decisions;
  }

  @EventListener
  void carriedOut(TaskCompleted done) {
    if (!FORM.equals(done.form())) {
      return;
    }
    WorkItemView change = done.item();
    String person = Segregation.same(done.person());
    boolean voted = rounds.latest(change.id()).filter(r -> r.tookPart(person)).isPresent();
    boolean decided =
        decisions
            .latest(change.id())
            .filter(decision -> Segregation.same(decision.person()).equals(person))
            .isPresent();
    if (voted || decided) {
      throw Refusal.forbidden(
          "segregation-of-duties",
          done.person() + " has decided about " + change.number() + " and cannot carry it out");
    }
  }
}
