package io.attesta.servicelevel.reckoning;

/**
 * Working hours within one local day, in minutes after midnight as the wall clock shows them.
 *
 * @param fromMinute first minute that counts, inclusive, 0 to 1439
 * @param toMinute first minute that no longer counts, exclusive, 1 to 1440
 */
public record Hours(int fromMinute, int toMinute) {

  /** Midnight to midnight. */
  public static final Hours ALL_DAY = new Hours(0, 1440);

  public Hours {
    if (fromMinute < 0 || toMinute > 1440 || fromMinute >= toMinute) {
      throw new IllegalArgumentException(
          "hours from minute " + fromMinute + " to " + toMinute + " are not within one day");
    }
  }

  long fromMillis() {
    return fromMinute * 60_000L;
  }

  long toMillis() {
    return toMinute * 60_000L;
  }
}
