package io.attesta.servicelevel.reckoning;

/** How a clock came out; none (null) as long as it is open. */
public enum Verdict {
  /** Stopped with no more than the target spent. */
  MET,
  /** The target was used up before it stopped. Final: nothing takes it back. */
  BREACHED
}
