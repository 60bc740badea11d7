package io.attesta.servicelevel;

import io.attesta.servicelevel.reckoning.ClockEvent;
import io.attesta.servicelevel.reckoning.Interval;
import io.attesta.servicelevel.reckoning.Ledger;
import io.attesta.servicelevel.reckoning.Why;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where the time of a clock went.
 *
 * @param totalMillis real time from the start to {@link ClockView#accountedUntil}
 * @param millisByReason the same, by reason; adds up to it
 * @param followed what the clock followed from when on, oldest first
 * @param events everything that happened to it, oldest first
 * @param intervals without gap or overlap, oldest first
 */
record ClockExplanation(
    ClockView clock,
    String zone,
    long totalMillis,
    Map<String, Long> millisByReason,
    List<Followed> followed,
    List<Step> events,
    List<Stretch> intervals) {

  /** Agreement, calendar and decision with their versions, from {@code at} on. */
  record Followed(
      Instant at,
      long targetMillis,
      String agreement,
      int agreementVersion,
      String calendar,
      int calendarVersion,
      String decision,
      int decisionVersion) {}

  /**
   * @param detail hold reason, or the calendar that was edited; else null
   */
  record Step(Instant at, String kind, String detail) {}

  /**
   * @param from inclusive
   * @param to exclusive
   * @param reason WORKING_HOURS, OUTSIDE_HOURS, HOLIDAY, PAUSED or STOPPED
   * @param detail hold reason or name of the holiday, else null
   */
  record Stretch(
      Instant from, Instant to, long millis, boolean counted, String reason, String detail) {

    static Stretch of(Interval i) {
      return new Stretch(
          i.from(), i.to(), i.millis(), i.why().counts(), i.why().name(), i.detail());
    }
  }

  static ClockExplanation of(KeptClock clock, Instant now) {
    return of(ClockView.id(clock.metric()), clock, now);
  }

  static ClockExplanation of(String id, KeptClock clock, Instant now) {
    Ledger ledger = clock.explain(now);
    Map<String, Long> sums = new TreeMap<>();
    for (Why why : Why.values()) {
      sums.put(why.name(), ledger.millis(why));
    }
    return new ClockExplanation(
        ClockView.of(id, clock, now),
        ledger.reading().terms().calendar().zone().getId(),
        ledger.intervals().stream().mapToLong(Interval::millis).sum(),
        sums,
        clock.events().stream()
            .filter(h -> h.agreed() != null)
            .map(ClockExplanation::followed)
            .toList(),
        clock.events().stream().map(ClockExplanation::step).toList(),
        ledger.intervals().stream().map(Stretch::of).collect(Collectors.toList()));
  }

  private static Followed followed(KeptClock.Happened happened) {
    AgreedTerms a = happened.agreed();
    return new Followed(
        happened.event().at(),
        a.terms().targetMillis(),
        a.agreement(),
        a.agreementVersion(),
        a.terms().calendar().key(),
        a.terms().calendar().version(),
        a.decision(),
        a.decisionVersion());
  }

  private static Step step(KeptClock.Happened happened) {
    ClockEvent event = happened.event();
    String detail = event.calendar() == null ? event.reason() : event.calendar().toString();
    return new Step(event.at(), event.kind().name(), detail);
  }
}
