package io.attesta.servicelevel;

import io.attesta.servicelevel.reckoning.ClockEvent;
import io.attesta.servicelevel.reckoning.ClockReading;
import io.attesta.servicelevel.reckoning.ClockState;
import io.attesta.servicelevel.reckoning.Ledger;
import io.attesta.servicelevel.reckoning.Reckoning;
import io.attesta.servicelevel.reckoning.Verdict;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A clock of a work item with everything that happened to it. */
final class KeptClock {

  private final long workItem;
  private final String number;
  private final Metric metric;
  private final List<Happened> events;
  private final int stored;
  private Instant warnedAt;
  private final Instant breachedAt;

  /**
   * @param agreed of a start or retarget, else null
   */
  record Happened(ClockEvent event, AgreedTerms agreed) {}

  /**
   * @param events those stored, in order
   * @param warnedAt when the warning was noticed, null when it was not
   * @param breachedAt when the breach was that the sweep noticed, null when it was not
   */
  KeptClock(
      long workItem,
      String number,
      Metric metric,
      List<Happened> events,
      Instant warnedAt,
      Instant breachedAt) {
    this.workItem = workItem;
    this.number = number;
    this.metric = metric;
    this.events = new ArrayList<>(events);
    this.stored = events.size();
    this.warnedAt = warnedAt;
    this.breachedAt = breachedAt;
  }

  static KeptClock started(
      long workItem, String number, Metric metric, Instant at, AgreedTerms agreed) {
    var clock = new KeptClock(workItem, number, metric, List.of(), null, null);
    clock.events.add(new Happened(ClockEvent.start(at, agreed.terms()), agreed));
    return clock;
  }

  long workItem() {
    return workItem;
  }

  String number() {
    return number;
  }

  Metric metric() {
    return metric;
  }

  List<Happened> events() {
    return events;
  }

  /** Events that are not stored yet. */
  List<Happened> fresh() {
    return events.subList(stored, events.size());
  }

  Instant warnedAt() {
    return warnedAt;
  }

  boolean breachWasNoticed() {
    return breachedAt != null;
  }

  /** Where the terms of now come from. */
  AgreedTerms agreed() {
    for (int i = events.size() - 1; i >= 0; i--) {
      if (events.get(i).agreed() != null) {
        return events.get(i).agreed();
      }
    }
    throw new IllegalStateException("A clock of " + number + " never started");
  }

  void add(ClockEvent event) {
    events.add(new Happened(at(notBefore(event.at()), event), null));
    if (event.kind() == ClockEvent.Kind.RESTART || event.kind() == ClockEvent.Kind.RECALENDAR) {
      forgetWarning(event.at());
    }
  }

  void retarget(Instant at, AgreedTerms agreed) {
    Instant then = notBefore(at);
    events.add(new Happened(ClockEvent.retarget(then, agreed.terms()), agreed));
    forgetWarning(then);
  }

  ClockReading read(Instant now) {
    return Reckoning.read(plain(), notBefore(now));
  }

  Ledger explain(Instant now) {
    return Reckoning.explain(plain(), notBefore(now));
  }

  /** Warned of long ago, so that no one is warned of it now. */
  void passOver(ClockReading reading) {
    if (reading.warnAt() != null && reading.warnAt().isBefore(reading.until())) {
      warnedAt = reading.warnAt();
    }
  }

  /** When the sweep has to look next; null when there is nothing to notice any more. */
  Instant nextAt(ClockReading reading) {
    if (reading.state() != ClockState.RUNNING || reading.verdict() == Verdict.BREACHED) {
      return null;
    }
    boolean warnFirst =
        warnedAt == null
            && reading.warnAt() != null
            && (reading.dueAt() == null || reading.warnAt().isBefore(reading.dueAt()));
    return warnFirst ? reading.warnAt() : reading.dueAt();
  }

  /** A deadline that moved into the future is warned of anew. */
  private void forgetWarning(Instant at) {
    ClockReading reading = read(at);
    if (reading.warnAt() != null && reading.warnAt().isAfter(reading.until())) {
      warnedAt = null;
    }
  }

  /**
   * A transaction that began before another may commit after it. What is recorded stays in order,
   * and a breach that was told stays true: what was recorded after it happened after it.
   */
  private Instant notBefore(Instant at) {
    Instant cut = at.truncatedTo(ChronoUnit.MILLIS);
    Instant last = events.isEmpty() ? cut : events.get(events.size() - 1).event().at();
    if (breachedAt != null && !last.isAfter(breachedAt)) {
      last = breachedAt.plusMillis(1);
    }
    return cut.isBefore(last) ? last : cut;
  }

  private static ClockEvent at(Instant at, ClockEvent event) {
    return new ClockEvent(at, event.kind(), event.reason(), event.terms(), event.calendar());
  }

  private List<ClockEvent> plain() {
    return events.stream().map(Happened::event).toList();
  }
}
