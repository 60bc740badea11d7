package io.attesta.servicelevel;

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
 * @param calendar by which it is counted; null for all time
 * @param targetMillis what the supplier has promised; null for nothing
 * @param stoppedAt null while it waits
 * @param dueAt when the promise is broken; null without one
 * @param warnAt when it is near; null without one
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
    Long targetMillis,
    Instant startedAt,
    Instant stoppedAt,
    Instant dueAt,
    Instant warnAt) {

  /** The same by another version of the calendar, counted from the beginning. */
  PartyTime by(WorkingCalendar edited) {
    long near = warnAt == null ? 0 : calendar.worked(startedAt, warnAt);
    return new PartyTime(
        id,
        workItem,
        number,
        reason,
        party,
        contract,
        contractVersion,
        edited,
        targetMillis,
        startedAt,
        stoppedAt,
        targetMillis == null ? null : edited.reached(startedAt, targetMillis),
        warnAt == null ? null : edited.reached(startedAt, near));
  }

  /** What counts up to the moment, or up to the end. */
  long elapsedMillis(Instant now) {
    Instant end = stoppedAt == null ? now : stoppedAt;
    Instant until = end.isBefore(startedAt) ? startedAt : end;
    return calendar == null
        ? Duration.between(startedAt, until).toMillis()
        : calendar.worked(startedAt, until);
  }

  /** Whether the promise was kept; null without one, or while it can still be kept. */
  Boolean kept(Instant now) {
    if (targetMillis == null) {
      return null;
    }
    boolean over = elapsedMillis(now) > targetMillis;
    return over ? Boolean.FALSE : stoppedAt == null ? null : Boolean.TRUE;
  }
}
