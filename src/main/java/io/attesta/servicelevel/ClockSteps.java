package io.attesta.servicelevel;

import io.attesta.servicelevel.reckoning.ClockEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a change of status means for a clock. */
final class ClockSteps {

  private ClockSteps() {}

  /** Events for a clock of the metric, in order; none when the change does not move it. */
  static List<ClockEvent> between(Metric metric, Stand before, Stand after, Instant at) {
    boolean wasOpen = before.leavesOpen(metric);
    boolean isOpen = after.leavesOpen(metric);
    if (wasOpen && after.isCancelled()) {
      return List.of(ClockEvent.cancel(at));
    }
    if (metric == Metric.RESPONSE) {
      return wasOpen && !isOpen ? List.of(ClockEvent.stop(at)) : List.of();
    }
    if (wasOpen && !isOpen) {
      return List.of(ClockEvent.stop(at));
    }
    var events = new ArrayList<ClockEvent>();
    if (before.isDone() && isOpen) {
      events.add(ClockEvent.restart(at));
    }
    if (isOpen && !after.holdsLike(before)) {
      events.add(
          after.isOnHold() ? ClockEvent.pause(at, after.holdReason()) : ClockEvent.resume(at));
    }
    return events;
  }
}
