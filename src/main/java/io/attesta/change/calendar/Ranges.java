package io.attesta.change.calendar;

import io.attesta.shared.Refusal;
import java.time.Instant;

/** Periods that people ask about. */
final class Ranges {

  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  private Ranges() {}

  /**
   * The period from, inclusive, to, exclusive.
   *
   * @throws Refusal {@code out-of-range} when it is empty or longer than that many days
   */
  static Window of(Instant from, Instant to, int mostDays) {
    requireMoment("from", from);
    requireMoment("to", to);
    if (!from.isBefore(to)) {
      throw Refusal.invalidField("to", "out-of-range", "The period ends after it begins");
    }
    Window window = new Window(from, to);
    if (window.length().toDays() > mostDays) {
      throw Refusal.invalidField(
          "to", "out-of-range", "Ask for at most " + mostDays + " days at once");
    }
    return window;
  }

  static void requireMoment(String field, Instant moment) {
    if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
      throw Refusal.invalidField(field, "out-of-range", "Between " + FIRST + " and " + LAST);
    }
  }
}
