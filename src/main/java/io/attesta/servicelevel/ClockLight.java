package io.attesta.servicelevel;

import io.attesta.servicelevel.reckoning.ClockReading;
import io.attesta.servicelevel.reckoning.ClockState;
import io.attesta.servicelevel.reckoning.Verdict;

/** How an open clock looks in a list, from best to worst. */
enum ClockLight {
  PAUSED,
  RUNNING,
  WARNING,
  BREACHED;

  /** Null for a clock that is done. */
  static ClockLight of(KeptClock clock, ClockReading reading) {
    if (reading.state() == ClockState.STOPPED || reading.state() == ClockState.CANCELLED) {
      return null;
    }
    if (reading.verdict() == Verdict.BREACHED) {
      return BREACHED;
    }
    if (reading.state() == ClockState.PAUSED) {
      return PAUSED;
    }
    return clock.warnedAt() != null ? WARNING : RUNNING;
  }
}
