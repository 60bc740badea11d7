package io.attesta.servicelevel;

import io.attesta.servicelevel.reckoning.Verdict;
import io.attesta.servicelevel.reckoning.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;

/**
 * A stretch during which a work item waited for somebody outside.
 *
 * @param reason CUSTOMER or SUPPLIER
 * @param party key of the customer or supplier, what was written where it is not recorded; null
 *     where nobody is named
 * @param contract key of the contract or operational level agreement it is counted by; null for
 *     none
 * @param calendar by which it is counted where nothing is promised; null for all time
 * @param stoppedAt null while it waits
 * @param clock of what the supplier has promised; null for nothing
 */
record PartyTime(
    long id,
    long workItem,
    String number,
    String reason,
    String party,
    String contract,
    Integer contractVersion,
    WorkingCalendar calendar,
    Instant startedAt,
    Instant stoppedAt,
    KeptClock clock) {

  /** The calendar that counts now. */
  WorkingCalendar counting(Instant now) {
    return clock == null ? calendar : clock.read(now).terms().calendar();
  }

  /** What counts up to the moment, or up to the end. */
  long elapsedMillis(Instant now) {
    if (clock != null) {
      return clock.read(now).elapsedMillis();
    }
    Instant end = stoppedAt == null ? now : stoppedAt;
    Instant until = end.isBefore(startedAt) ? startedAt : end;
    return calendar == null
        ? Duration.between(startedAt, until).toMillis()
        : calendar.worked(startedAt, until);
  }

  /** Whether the promise was kept; null without one, or while it can still be kept. */
  Boolean kept(Instant now) {
    Verdict verdict = clock == null ? null : clock.read(now).verdict();
    return verdict == null ? null : verdict == Verdict.MET;
  }

  PartyTime with(KeptClock own) {
    return with(calendar, stoppedAt, own);
  }

  PartyTime stopped(Instant at) {
    return with(calendar, at, clock);
  }

  PartyTime countedBy(WorkingCalendar edited) {
    return with(edited, stoppedAt, clock);
  }

  private PartyTime with(WorkingCalendar counted, Instant stopped, KeptClock own) {
    return new PartyTime(
        id,
        workItem,
        number,
        reason,
        party,
        contract,
        contractVersion,
        counted,
        startedAt,
        stopped,
        own);
  }
}
