package io.attesta.imports;

/** The six universal statuses a state of any source is mapped to. */
enum CaseStatus {
  NEW,
  IN_PROGRESS,
  ON_HOLD,
  RESOLVED,
  CLOSED,
  CANCELLED;

  boolean isResolvedOrLater() {
    return this == RESOLVED || this == CLOSED;
  }

  boolean isOver() {
    return this == CLOSED || this == CANCELLED;
  }
}
