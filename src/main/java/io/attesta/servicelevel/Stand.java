package io.attesta.servicelevel;

import io.attesta.work.WorkItemView;
import java.util.Objects;

/** What of a work item moves its clocks. */
record Stand(String status, String holdReason) {

  /** Before anything happened. */
  static final Stand OPENED = new Stand("NEW", null);

  static Stand of(WorkItemView item) {
    return new Stand(item.status(), item.holdReason());
  }

  boolean isNew() {
    return "NEW".equals(status);
  }

  boolean isOnHold() {
    return "ON_HOLD".equals(status);
  }

  boolean isDone() {
    return "RESOLVED".equals(status) || "CLOSED".equals(status);
  }

  boolean isCancelled() {
    return "CANCELLED".equals(status);
  }

  /** Whether a clock of the metric runs or pauses in this status. */
  boolean leavesOpen(Metric metric) {
    return metric == Metric.RESPONSE ? isNew() : !isDone() && !isCancelled();
  }

  boolean holdsLike(Stand other) {
    return isOnHold() == other.isOnHold() && Objects.equals(holdReason, other.holdReason);
  }
}
