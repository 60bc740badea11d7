package io.attesta.change.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * A span of time.
 *
 * @param start inclusive
 * @param end exclusive, after {@code start}
 */
public record Window(Instant start, Instant end) {

  public Window {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("A window ends after it starts");
    }
  }

  Duration length() {
    return Duration.between(start, end);
  }

  /** Windows that only touch do not overlap. */
  boolean overlaps(Window other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  boolean contains(Window other) {
    return !other.start.isBefore(start) && !other.end.isAfter(end);
  }

  /** The common part; asked for only of windows that overlap. */
  Window overlap(Window other) {
    return new Window(
        start.isAfter(other.start) ? start : other.start,
        end.isBefore(other.end) ? end : other.end);
  }
}
