package io.attesta.servicelevel;

import io.attesta.servicelevel.reckoning.ClockReading;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A clock as REST shows it.
 *
 * @param id of the clock within its work item: {@code response} or {@code resolution}; of a
 *     supplier's promise that of the stretch of waiting
 * @param metric null for a supplier's promise
 * @param accountedUntil up to when elapsed is counted: now, or when it stopped
 * @param pausingHoldReasons hold reasons during which nothing counts
 * @param remainingMillis working time left; negative when overspent
 */
record ClockView(
    String id,
    Metric metric,
    String state,
    String verdict,
    long targetMillis,
    long elapsedMillis,
    long remainingMillis,
    int warningPercent,
    Instant startedAt,
    Instant accountedUntil,
    Instant warnAt,
    Instant dueAt,
    Instant warnedAt,
    Instant breachedAt,
    Set<String> pausingHoldReasons,
    String agreement,
    int agreementVersion,
    String calendar,
    int calendarVersion,
    String decision,
    int decisionVersion) {

  static String id(Metric metric) {
    return metric.name().toLowerCase(Locale.ROOT);
  }

  static ClockView of(KeptClock clock, Instant now) {
    return of(id(clock.metric()), clock, now);
  }

  static ClockView of(String id, KeptClock clock, Instant now) {
    ClockReading reading = clock.read(now);
    AgreedTerms agreed = clock.agreed();
    return new ClockView(
        id,
        clock.metric(),
        reading.state().name(),
        reading.verdict() == null ? null : reading.verdict().name(),
        reading.terms().targetMillis(),
        reading.elapsedMillis(),
        reading.remainingMillis(),
        reading.terms().warningPercent(),
        reading.startedAt(),
        reading.until(),
        reading.warnAt(),
        reading.dueAt(),
        clock.warnedAt(),
        reading.breachedAt(),
        new TreeSet<>(reading.terms().pausingReasons()),
        agreed.agreement(),
        agreed.agreementVersion(),
        reading.terms().calendar().key(),
        reading.terms().calendar().version(),
        agreed.decision(),
        agreed.decisionVersion());
  }
}
