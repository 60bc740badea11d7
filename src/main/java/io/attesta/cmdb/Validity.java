package io.attesta.cmdb;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** From when a version holds. */
final class Validity {

  private Validity() {}

  /**
   * Now, but always later than the version before, by at least a microsecond: two edits in the same
   * instant, or by transactions that began in the other order, are two versions one after the
   * other.
   *
   * @param before when the version before began, null for none
   */
  static Instant from(Instant now, Instant before) {
    return before == null || now.isAfter(before) ? now : before.plus(1, ChronoUnit.MICROS);
  }
}
