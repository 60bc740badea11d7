package io.attesta.servicelevel.reckoning;

/** Why an interval counts, or does not. */
public enum Why {
  /** The clock ran within working hours; the only reason that counts. */
  WORKING_HOURS,
  /** The clock ran, but the calendar has no hours then. */
  OUTSIDE_HOURS,
  /** The clock ran, but the date is a holiday; the detail names it. */
  HOLIDAY,
  /** The work item was on hold for a reason that pauses the clock; the detail is the reason. */
  PAUSED,
  /** The clock was stopped and later restarted. */
  STOPPED;

  public boolean counts() {
    return this == WORKING_HOURS;
  }
}
