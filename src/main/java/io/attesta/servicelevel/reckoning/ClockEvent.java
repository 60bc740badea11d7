package io.attesta.servicelevel.reckoning;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Something that happened to a clock. What makes no sense in the state the clock is in (a resume of
 * a running clock, anything after a cancel) changes nothing.
 *
 * @param at when, cut to the millisecond
 * @param reason hold reason of a {@link Kind#PAUSE}, else null
 * @param terms of {@link Kind#START} and {@link Kind#RETARGET}, else null
 * @param calendar of {@link Kind#RECALENDAR}, else null
 */
public record ClockEvent(
    Instant at, Kind kind, String reason, ClockTerms terms, WorkingCalendar calendar) {

  public ClockEvent {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /** What can happen to a clock. */
  public enum Kind {
    /** It begins to run. */
    START,
    /** The work item goes on hold; whether the clock pauses depends on reason and terms. */
    PAUSE,
    /** The work item is worked on again. */
    RESUME,
    /** What the clock measures was done. */
    STOP,
    /** It was not done after all: runs on from what was spent, the time between does not count. */
    RESTART,
    /** Other terms from here on; what was spent stays spent. Ignored while stopped. */
    RETARGET,
    /**
     * A calendar was edited: all time by that calendar, also what is past, counts by the edited one
     * from now on. A breach that was noticed before stays.
     */
    RECALENDAR,
    /** Not wanted any more; no verdict but a breach that was there already. */
    CANCEL
  }

  public static ClockEvent start(Instant at, ClockTerms terms) {
    return new ClockEvent(at, Kind.START, null, terms, null);
  }

  public static ClockEvent pause(Instant at, String reason) {
    return new ClockEvent(at, Kind.PAUSE, reason, null, null);
  }

  public static ClockEvent resume(Instant at) {
    return new ClockEvent(at, Kind.RESUME, null, null, null);
  }

  public static ClockEvent stop(Instant at) {
    return new ClockEvent(at, Kind.STOP, null, null, null);
  }

  public static ClockEvent restart(Instant at) {
    return new ClockEvent(at, Kind.RESTART, null, null, null);
  }

  public static ClockEvent retarget(Instant at, ClockTerms terms) {
    return new ClockEvent(at, Kind.RETARGET, null, terms, null);
  }

  public static ClockEvent recalendar(Instant at, WorkingCalendar calendar) {
    return new ClockEvent(at, Kind.RECALENDAR, null, null, calendar);
  }

  public static ClockEvent cancel(Instant at) {
    return new ClockEvent(at, Kind.CANCEL, null, null, null);
  }
}
