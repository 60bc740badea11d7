package io.attesta.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A time in which a service was down.
 *
 * @param from inclusive
 * @param until exclusive
 */
record Outage(Instant from, Instant until) {

  /** In the order of time and without overlap: what several incidents tell counts once. */
  static List<Outage> united(List<Outage> outages) {
    List<Outage> united = new ArrayList<>();
    for (Outage next : outages.stream().sorted(Comparator.comparing(Outage::from)).toList()) {
      Outage last = united.isEmpty() ? null : united.get(united.size() - 1);
      if (last == null || next.from.isAfter(last.until)) {
        united.add(next);
      } else if (next.until.isAfter(last.until)) {
        united.set(united.size() - 1, new Outage(last.from, next.until));
      }
    }
    return united;
  }

  /** The part of it that lies in a time; empty, with equal ends, when none does. */
  Outage within(Instant begin, Instant end) {
    Instant first = from.isBefore(begin) ? begin : from;
    Instant last = until.isAfter(end) ? end : until;
    return last.isBefore(first) ? new Outage(first, first) : new Outage(first, last);
  }
}
