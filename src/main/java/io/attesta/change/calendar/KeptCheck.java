package io.attesta.change.calendar;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * What was found when conflicts were looked for.
 *
 * @param plannedStart start of the window that was checked, null when none was planned
 * @param freeSlots what was proposed instead, for people to read; null when nothing blocked
 */
record KeptCheck(
    long id,
    @JsonIgnore long workItem,
    Occasion occasion,
    Instant at,
    Instant plannedStart,
    Instant plannedEnd,
    String freeSlots,
    List<KeptConflict> conflicts) {

  long open(boolean blockingOnly) {
    return conflicts.stream()
        .filter(conflict -> !conflict.accepted() && (conflict.blocking() || !blockingOnly))
        .count();
  }

  /**
   * The windows that were proposed, in their order; empty when nothing blocked or none was free.
   */
  @JsonProperty
  List<Window> slots() {
    return FreeSlots.read(freeSlots);
  }

  KeptCheck with(List<KeptConflict> others) {
    return new KeptCheck(id, workItem, occasion, at, plannedStart, plannedEnd, freeSlots, others);
  }
}
