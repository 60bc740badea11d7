package io.attesta.servicelevel.reckoning;

/** A share of the target, and the moment at which it was used up under the terms of now. */
final class Mark {

  static final long NEVER = Long.MAX_VALUE;

  private long millis;
  private long reachedAt = NEVER;

  /** Another share to reach, from here on. */
  void move(long millis) {
    this.millis = millis;
    this.reachedAt = NEVER;
  }

  /** What was spent was counted anew. */
  void recount(long spent) {
    if (spent < millis) {
      reachedAt = NEVER;
    }
  }

  /** The clock ran from {@code from} to {@code to}, before which {@code spent} had counted. */
  void pass(long from, long to, long spent, long counted, WorkingCalendar calendar) {
    if (reachedAt == NEVER && spent + counted >= millis) {
      long at = whenRunning(from, spent, calendar);
      if (at < to) {
        reachedAt = at;
      }
    }
  }

  /** When it was reached, or will be if the clock runs on from {@code from}. */
  long whenRunning(long from, long spent, WorkingCalendar calendar) {
    return reachedAt != NEVER ? reachedAt : calendar.reached(from, millis - spent);
  }

  boolean isReached() {
    return reachedAt != NEVER;
  }

  long reachedAt() {
    return reachedAt;
  }
}
