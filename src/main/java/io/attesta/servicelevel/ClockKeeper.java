package io.attesta.servicelevel;

import io.attesta.integration.Outbox;
import io.attesta.servicelevel.reckoning.ClockEvent;
import io.attesta.servicelevel.reckoning.ClockReading;
import io.attesta.servicelevel.reckoning.ClockState;
import io.attesta.servicelevel.reckoning.Verdict;
import io.attesta.work.WorkItemChanged;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts, moves and stops the clocks of a work item in the transaction that changes it. */
@Component
class ClockKeeper {

  private final Promises promises;
  private final ClockTable clocks;
  private final WorkItems workItems;
  private final Outbox outbox;

  ClockKeeper(Promises promises, ClockTable clocks, WorkItems workItems, Outbox outbox) {
    this.promises = promises;
    this.clocks = clocks;
    this.workItems = workItems;
    this.outbox = outbox;
  }

  @EventListener
  void on(WorkItemChanged change) {
    WorkItemView before = change.before();
    WorkItemView after = change.after();
    boolean moved = before == null || !Stand.of(before).equals(Stand.of(after));
    boolean other = before == null || !Facts.of(before).equals(Facts.of(after));
    if (!moved && !other) {
      return;
    }
    List<KeptClock> all = before == null ? List.of() : clocks.lock(after.id());
    List<KeptClock> changed = new ArrayList<>();
    Stand from = before == null ? Stand.OPENED : Stand.of(before);
    all = withNew(all, change, from);
    for (KeptClock clock : all) {
      if (follow(clock, from, change)) {
        changed.add(clock);
      }
    }
    if (!changed.isEmpty()) {
      write(changed, change.at());
      promise(after.id(), all, change.at());
    }
  }

  /** A clock begins with the work item, or when a target is first agreed for an open one. */
  private List<KeptClock> withNew(List<KeptClock> known, WorkItemChanged change, Stand from) {
    WorkItemView item = change.after();
    Map<Metric, KeptClock> byMetric = new EnumMap<>(Metric.class);
    known.forEach(clock -> byMetric.put(clock.metric(), clock));
    if (byMetric.size() < Metric.values().length && !Stand.of(item).isCancelled()) {
      promises
          .of(Facts.of(item))
          .forEach(
              (metric, agreed) -> {
                if (from.leavesOpen(metric)) {
                  byMetric.computeIfAbsent(
                      metric,
                      m -> KeptClock.started(item.id(), item.number(), m, change.at(), agreed));
                }
              });
    }
    return List.copyOf(byMetric.values());
  }

  private boolean follow(KeptClock clock, Stand from, WorkItemChanged change) {
    Stand to = Stand.of(change.after());
    List<ClockEvent> steps = ClockSteps.between(clock.metric(), from, to, change.at());
    steps.forEach(clock::add);
    if (to.leavesOpen(clock.metric())) {
      AgreedTerms agreed = promises.of(Facts.of(change.after())).get(clock.metric());
      ClockReading reading = clock.read(change.at());
      // What a clock followed on being stopped may have been agreed anew meanwhile.
      boolean asked = change.before() == null || !steps.isEmpty() || factsDiffer(change);
      if (asked && agreed != null && !agreed.terms().equals(reading.terms())) {
        clock.retarget(change.at(), agreed);
      }
    }
    return !clock.fresh().isEmpty();
  }

  private static boolean factsDiffer(WorkItemChanged change) {
    return !Facts.of(change.before()).equals(Facts.of(change.after()));
  }

  /** Stores the clocks; a breach that the sweep had no time to notice is told from here. */
  void write(List<KeptClock> changed, Instant at) {
    clocks.write(changed, at);
    for (KeptClock clock : changed) {
      ClockReading reading = clock.read(at);
      if (reading.verdict() == Verdict.BREACHED && !clock.breachWasNoticed()) {
        outbox.add(
            ClockNotice.KIND,
            clock.number(),
            ClockNotice.payload(clock, "BREACHED", reading.breachedAt()));
      }
    }
  }

  /** Tells the work item what its clocks come to. */
  void promise(long workItem, List<KeptClock> all, Instant now) {
    Instant due = null;
    ClockLight worst = null;
    for (KeptClock clock : all) {
      ClockReading reading = clock.read(now);
      ClockLight light = ClockLight.of(clock, reading);
      if (light != null && (worst == null || light.compareTo(worst) > 0)) {
        worst = light;
      }
      boolean runs = reading.state() == ClockState.RUNNING && reading.dueAt() != null;
      if (runs && (due == null || reading.dueAt().isBefore(due))) {
        due = reading.dueAt();
      }
    }
    workItems.promise(workItem, due, worst == null ? null : worst.name());
  }
}
