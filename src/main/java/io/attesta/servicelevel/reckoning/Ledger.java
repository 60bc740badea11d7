package io.attesta.servicelevel.reckoning;

import java.util.List;

/**
 * Every millisecond of a clock, accounted for.
 *
 * @param reading what the clock shows
 * @param intervals from {@link ClockReading#startedAt} to {@link ClockReading#until}, in order,
 *     without gap or overlap; neighbours differ in reason
 */
public record Ledger(ClockReading reading, List<Interval> intervals) {

  /** Time with that reason, in milliseconds. */
  public long millis(Why why) {
    return intervals.stream().filter(i -> i.why() == why).mapToLong(Interval::millis).sum();
  }
}
