package io.attesta.change;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Groups;
import io.attesta.shared.Refusal;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Authority, outcome and figures of changes over REST. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Changes")
class ChangesRest {

  private final WorkItems items;
  private final AuthorisationTable authorisations;
  private final AuthorityDecisionTable decisions;
  private final VotingTable rounds;
  private final OutcomeTable outcomes;
  private final ReviewTable reviews;
  private final TrackRecords records;
  private final ChangeStatistics statistics;
  private final Groups groups;
  private final CurrentPerson currentPerson;

  ChangesRest(
      WorkItems items,
      AuthorisationTable authorisations,
      AuthorityDecisionTable decisions,
      VotingTable rounds,
      OutcomeTable outcomes,
      ReviewTable reviews,
      TrackRecords records,
      ChangeStatistics statistics,
      Groups groups,
      CurrentPerson currentPerson) {
    this.items = items;
    this.authorisations = authorisations;
    this.decisions = decisions;
    this.rounds = rounds;
    this.outcomes = outcomes;
    this.reviews = reviews;
    this.records = records;
    this.statistics = statistics;
    this.groups = groups;
    this.currentPerson = currentPerson;
  }

  @GetMapping("/changes/{number}")
  @Operation(summary = "Who has allowed which content of a change, and how it went")
  @Transactional(readOnly = true)
  public ChangeView change(@PathVariable String number) {
    WorkItemView change = items.visible(number);
    if (!"change".equals(change.practice())) {
      throw Refusal.notFound("Change " + number);
    }
    List<Authorisation> all = authorisations.all(change.id());
    Authorisation last = all.isEmpty() ? null : all.get(all.size() - 1);
    String hash = ChangeContent.hash(change);
    boolean valid = last != null && last.live() && last.contentHash().equals(hash);
    VotingRound round = rounds.latest(change.id()).orElse(null);
    String outcome = outcomes.find(change.id()).map(OutcomeEntry::outcome).orElse(null);
    return new ChangeView(
        number,
        change.status(),
        change.phase(),
        change.requester(),
        Segregation.implementer(change),
        hash,
        last == null ? "none" : valid ? "valid" : "void",
        valid && last.implementingAt() != null && outcome == null,
        all.stream().map(ChangeView.Approval::of).toList(),
        decisions.all(change.id()),
        round == null ? 0 : round.round(),
        round == null ? null : round.outcome(),
        outcome,
        reviews.find(change.id()).map(ReviewTable.Review::completedAt).orElse(null),
        records.inducedIncidents(change.id()));
  }

  /**
   * Figures of changes whose outcome was recorded in the period.
   *
   * @param from inclusive
   * @param to exclusive
   */
  @GetMapping("/change-statistics")
  @Operation(summary = "How changes went in a period")
  ChangeStatistics.Figures figures(@RequestParam Instant from, @RequestParam Instant to) {
    if (!VotingDelegation.seesChanges(groups.scopeOf(currentPerson.get()))) {
      throw Refusal.forbidden("not-a-reader", "These figures are for those who work on changes");
    }
    if (!from.isBefore(to)) {
      throw Refusal.invalidField("to", "out-of-range", "The period ends after it begins");
    }
    return statistics.between(from, to);
  }
}
