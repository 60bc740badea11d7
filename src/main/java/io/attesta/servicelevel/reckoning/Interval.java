package io.attesta.servicelevel.reckoning;

import java.time.Instant;

/**
 * A stretch of a clock's life with one reason.
 *
 * @param from inclusive
 * @param to exclusive
 * @param why whether it counts, and why
 * @param detail hold reason or name of the holiday, else null
 */
public record Interval(Instant from, Instant to, Why why, String detail) {

  public long millis() {
    return to.toEpochMilli() - from.toEpochMilli();
  }
}
