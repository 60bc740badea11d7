package io.attesta.change.calendar;

import java.util.Set;

/** Where a change stands, as a calendar shows it. */
enum Phase {
  REQUESTED,
  AUTHORISED,
  IMPLEMENTING,
  DONE,
  CANCELLED;

  /** Phases in which its window is still taken. */
  static final Set<Phase> AHEAD = Set.of(REQUESTED, AUTHORISED, IMPLEMENTING);

  boolean ahead() {
    return AHEAD.contains(this);
  }

  /**
   * By the status of the work item, and whether somebody has authorised it.
   *
   * @param before phase so far; an implementation that has begun goes on until the status says more
   */
  static Phase of(String status, boolean authorised, Phase before) {
    return switch (status) {
      case "CANCELLED" -> CANCELLED;
      // Closed without ever having been authorised: it was rejected.
      case "CLOSED" -> authorised ? DONE : CANCELLED;
      case "RESOLVED" -> DONE;
      default ->
          !authorised
              ? REQUESTED
              : before == IMPLEMENTING || before == DONE ? IMPLEMENTING : AUTHORISED;
    };
  }
}
