package io.attesta.change.board;

import io.attesta.change.board.Minutes.DecidedRound;
import io.attesta.change.board.Minutes.SingleDecision;
import io.attesta.change.board.MinutesTable.Asked;
import io.attesta.work.TakenDecisions;
import io.attesta.work.TakenDecisions.Taken;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what was decided, each with category and risk as they were then. */
@Component
@Transactional(readOnly = true)
class MinutesReader {

  private static final int MOST = 200;

  private final MinutesTable table;
  private final TakenDecisions decisions;

  MinutesReader(MinutesTable table, TakenDecisions decisions) {
    this.table = table;
    this.decisions = decisions;
  }

  /**
   * What was decided.
   *
   * @param change id of the only change asked about; null for all
   * @param to exclusive
   * @param group what this group has decided; null for all
   */
  Minutes read(Long change, Instant from, Instant to, String group) {
    Asked asked = new Asked(change, from, to, group, MOST + 1);
    List<DecidedRound> rounds = table.rounds(asked);
    List<SingleDecision> single = table.decisions(asked);
    Set<Long> changes = new LinkedHashSet<>();
    rounds.forEach(round -> changes.add(round.change().id()));
    single.forEach(decision -> changes.add(decision.change().id()));
    List<Taken> taken = decisions.of(changes, List.of(Agenda.RISK, Agenda.CATEGORY));
    return new Minutes(
        rounds.stream().limit(MOST).map(round -> rated(round, taken)).toList(),
        single.stream().limit(MOST).map(decision -> rated(decision, taken)).toList(),
        rounds.size() > MOST || single.size() > MOST);
  }

  private static DecidedRound rated(DecidedRound r, List<Taken> taken) {
    return new DecidedRound(
        rated(r.change(), r.closedAt(), taken),
        r.round(),
        r.authority(),
        r.group(),
        r.quorum(),
        r.openedAt(),
        r.deadline(),
        r.expiredAt(),
        r.closedAt(),
        r.outcome(),
        r.recordedBy(),
        r.recordedAt(),
        r.members(),
        r.conflicts());
  }

  private static SingleDecision rated(SingleDecision d, List<Taken> taken) {
    return new SingleDecision(
        rated(d.change(), d.decidedAt(), taken),
        d.groups(),
        d.person(),
        d.decision(),
        d.decidedAt());
  }

  private static About rated(About change, Instant then, List<Taken> taken) {
    return change.rated(
        said(change, then, taken, Agenda.CATEGORY, "changeCategory"),
        said(change, then, taken, Agenda.RISK, "changeRisk"));
  }

  private static String said(
      About change, Instant then, List<Taken> taken, String decision, String output) {
    return taken.stream()
        .filter(t -> t.workItem() == change.id() && t.decision().equals(decision))
        .filter(t -> !t.at().isAfter(then))
        .reduce((earlier, later) -> later)
        .map(t -> t.output(output))
        .orElse(null);
  }
}
