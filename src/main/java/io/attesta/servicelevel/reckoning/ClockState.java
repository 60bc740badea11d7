package io.attesta.servicelevel.reckoning;

/** What a clock is doing. */
public enum ClockState {
  /** Counts whenever its calendar has hours. */
  RUNNING,
  /** On hold for a reason that pauses it. */
  PAUSED,
  /** Done; runs again only when the work item is reopened. */
  STOPPED,
  /** Given up for good. */
  CANCELLED
}
