package io.attesta.servicelevel.reckoning;

import java.util.Set;

/**
 * What was agreed for one clock, as it stood when the clock began to follow it.
 *
 * @param targetMillis working time allowed; reaching it without having stopped is a breach
 * @param warningPercent share of the target after which to warn, 1 to 100
 * @param pausingReasons hold reasons during which nothing counts; on hold for any other reason the
 *     clock runs on
 * @param calendar when time counts
 */
public record ClockTerms(
    long targetMillis, int warningPercent, Set<String> pausingReasons, WorkingCalendar calendar) {

  public ClockTerms {
    if (targetMillis <= 0) {
      throw new IllegalArgumentException("target must be positive, not " + targetMillis + " ms");
    }
    if (warningPercent < 1 || warningPercent > 100) {
      throw new IllegalArgumentException("no such warning percentage: " + warningPercent);
    }
    pausingReasons = Set.copyOf(pausingReasons);
  }

  /** Working time after which to warn, rounded down to the millisecond. */
  public long warningMillis() {
    return Math.multiplyExact(targetMillis, warningPercent) / 100;
  }

  ClockTerms in(WorkingCalendar other) {
    return new ClockTerms(targetMillis, warningPercent, pausingReasons, other);
  }
}
