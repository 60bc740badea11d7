package io.attesta.change.calendar;

import java.time.Duration;
import java.time.Instant;

/** Why conflicts were looked for. */
enum Occasion {
  ASSESSMENT,
  APPROVAL,
  IMPLEMENTATION;

  /** The timer of the window may be a moment early. */
  private static final Duration JUST_BEFORE = Duration.ofMinutes(1);

  /** Of a check that is none of an assessment. */
  static Occasion of(Scheduled change, Instant at) {
    boolean authorised = change.phase() == Phase.AUTHORISED || change.phase() == Phase.IMPLEMENTING;
    boolean near =
        change.window() == null || !at.isBefore(change.window().start().minus(JUST_BEFORE));
    return authorised && near ? IMPLEMENTATION : APPROVAL;
  }
}
