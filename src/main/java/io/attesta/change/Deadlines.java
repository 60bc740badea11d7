package io.attesta.change;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Moments that lie an ISO 8601 duration ahead. */
final class Deadlines {

  private Deadlines() {}

  /** Null without a duration. Days are 24 hours; weeks, months and years are of the calendar. */
  static Instant after(Instant start, String duration) {
    if (duration == null || duration.isBlank()) {
      return null;
    }
    try {
      return start.plus(Duration.parse(duration));
    } catch (DateTimeParseException e) {
      return start.atOffset(ZoneOffset.UTC).plus(Period.parse(duration)).toInstant();
    }
  }
}
