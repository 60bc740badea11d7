package io.attesta.servicelevel.reckoning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads a clock from what happened to it: a pure function of the events, the terms and calendars
 * they carry, and now. Service levels are monitored against agreed targets with it (ISO/IEC
 * 20000-1:2018, 8.3.3).
 *
 * <p>Events come in the order in which they happened; one dated before its predecessor takes effect
 * together with it, one later than now is not there yet. The target is breached when the clock
 * still ran after the moment at which it was used up; stopping at exactly that moment meets it.
 */
public final class Reckoning {

  private Reckoning() {}

  /**
   * What the clock shows at {@code now}.
   *
   * @throws IllegalArgumentException when the clock has not been started by then
   */
  public static ClockReading read(List<ClockEvent> events, Instant now) {
    return live(events, now).reading();
  }

  /**
   * The same with every interval.
   *
   * @throws IllegalArgumentException when the clock has not been started by then
   */
  public static Ledger explain(List<ClockEvent> events, Instant now) {
    ClockLife life = live(events, now);
    var intervals = new ArrayList<Interval>();
    for (ClockLife.Phase phase : life.phases()) {
      phase.slices((from, to, why, detail) -> append(intervals, from, to, why, detail));
    }
    return new Ledger(life.reading(), List.copyOf(intervals));
  }

  private static ClockLife live(List<ClockEvent> events, Instant now) {
    var life = new ClockLife();
    for (ClockEvent event : events) {
      if (event.at().isAfter(now)) {
        break;
      }
      life.apply(event);
    }
    return life.upTo(now);
  }

  private static void append(List<Interval> intervals, long from, long to, Why why, String detail) {
    if (from >= to) {
      return;
    }
    int end = intervals.size() - 1;
    Interval last = end < 0 ? null : intervals.get(end);
    Instant until = Instant.ofEpochMilli(to);
    if (last != null && last.why() == why && Objects.equals(last.detail(), detail)) {
      intervals.set(end, new Interval(last.from(), until, why, detail));
    } else {
      intervals.add(new Interval(Instant.ofEpochMilli(from), until, why, detail));
    }
  }
}
