package io.attesta.servicelevel;

/** What a clock of a work item measures. */
public enum Metric {
  /** From the opening until somebody works on it for the first time. */
  RESPONSE,
  /** From the opening until it is resolved; runs on when it is reopened. */
  RESOLUTION
}
