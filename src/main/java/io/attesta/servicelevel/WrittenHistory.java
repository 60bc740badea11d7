package io.attesta.servicelevel;

import io.attesta.servicelevel.reckoning.ClockReading;
import io.attesta.servicelevel.reckoning.Verdict;
import io.attesta.shared.Now;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Replays what work items went through. */
@Component
class WrittenHistory implements ClockHistory {

  private final Promises promises;
  private final ClockTable clocks;
  private final ClockKeeper keeper;
  private final Now now;

  WrittenHistory(Promises promises, ClockTable clocks, ClockKeeper keeper, Now now) {
    this.promises = promises;
    this.clocks = clocks;
    this.keeper = keeper;
    this.now = now;
  }

  @Override
  @Transactional
  public List<Outcome> write(List<Case> cases) {
    Instant today = now.get();
    List<Map<Metric, KeptClock>> all = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    for (Case one : cases) {
      Map<Metric, KeptClock> replayed = replay(one);
      replayed.values().forEach(clock -> clock.passOver(clock.read(today)));
      all.add(replayed);
      outcomes.add(
          new Outcome(
              met(replayed.get(Metric.RESPONSE), today),
              met(replayed.get(Metric.RESOLUTION), today)));
    }
    clocks.write(all.stream().flatMap(c -> c.values().stream()).toList(), today);
    for (int i = 0; i < cases.size(); i++) {
      promiseIfOpen(cases.get(i), List.copyOf(all.get(i).values()), today);
    }
    return outcomes;
  }

  /** The promise of a work item that is done is none, as it was written. */
  private void promiseIfOpen(Case one, List<KeptClock> own, Instant today) {
    Span last = one.spans().get(one.spans().size() - 1);
    if (new Stand(last.status(), null).leavesOpen(Metric.RESOLUTION)) {
      keeper.promise(one.workItem(), own, today);
    }
  }

  private Map<Metric, KeptClock> replay(Case one) {
    var result = new EnumMap<Metric, KeptClock>(Metric.class);
    Span first = one.spans().get(0);
    terms(one, first)
        .forEach(
            (metric, agreed) ->
                result.put(
                    metric,
                    KeptClock.started(one.workItem(), one.number(), metric, first.at(), agreed)));
    Stand before = Stand.OPENED;
    for (Span span : one.spans()) {
      Stand after = new Stand(span.status(), span.holdReason());
      for (KeptClock clock : result.values()) {
        ClockSteps.between(clock.metric(), before, after, span.at()).forEach(clock::add);
        AgreedTerms agreed = terms(one, span).get(clock.metric());
        if (after.leavesOpen(clock.metric())
            && agreed != null
            && !agreed.terms().equals(clock.agreed().terms())) {
          clock.retarget(span.at(), agreed);
        }
      }
      before = after;
    }
    return result;
  }

  private Map<Metric, AgreedTerms> terms(Case one, Span span) {
    return promises.of(new Facts(one.practice(), span.priority(), one.service(), one.customer()));
  }

  private static Boolean met(KeptClock clock, Instant today) {
    ClockReading reading = clock == null ? null : clock.read(today);
    return reading == null || reading.verdict() == null ? null : reading.verdict() == Verdict.MET;
  }
}
