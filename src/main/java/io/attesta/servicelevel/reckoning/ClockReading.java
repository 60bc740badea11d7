package io.attesta.servicelevel.reckoning;

import java.time.Instant;

/**
 * What a clock shows at a moment. All times in milliseconds of real time.
 *
 * @param startedAt when it first began to run, inclusive
 * @param until up to when it is accounted for, exclusive: now, or when it stopped or was cancelled
 * @param elapsedMillis what has counted
 * @param terms terms it follows now
 * @param warnAt when the warning share of the target is used up if it keeps running; past when it
 *     already is; null unless running
 * @param dueAt when the target is used up if it keeps running; past when it already is, and then
 *     the moment from which a breach counts; null unless running, or when nothing counts any more
 * @param verdict null while open
 * @param breachedAt null unless breached
 */
public record ClockReading(
    ClockState state,
    Instant startedAt,
    Instant until,
    long elapsedMillis,
    ClockTerms terms,
    Instant warnAt,
    Instant dueAt,
    Verdict verdict,
    Instant breachedAt) {

  /** Working time left; negative when overspent. */
  public long remainingMillis() {
    return terms.targetMillis() - elapsedMillis;
  }
}
