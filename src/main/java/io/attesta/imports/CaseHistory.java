package io.attesta.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One case of the log, put in order.
 *
 * @param state last state as the source calls it
 * @param status last status
 * @param times times that hold for the case as a whole
 * @param last values known at the end
 * @param steps what each event changed, oldest first
 * @param timeline when the status or priority changed, from the opening to the end
 * @param tally what the report counts
 */
record CaseHistory(
    String number,
    String title,
    String state,
    CaseStatus status,
    String holdReason,
    Times times,
    Known last,
    List<Step> steps,
    List<Span> timeline,
    Tally tally) {

  /** Responded, resolved and closed are null as long as it did not happen. */
  record Times(Instant opened, Instant responded, Instant resolved, Instant closed) {}

  /** What is known of the case at some time. */
  record Known(
      String priority,
      String sourceGroup,
      String group,
      String service,
      String customer,
      String requester,
      String assignee,
      String opener,
      String resolver,
      Map<String, String> details) {}

  /**
   * @param changes fields the event changed
   * @param actor person of the source, or null when it does not say
   */
  record Step(long line, Instant at, String actor, Map<String, Change> changes) {}

  /** Value before and after; null is unknown. */
  record Change(String from, String to) {}

  /** From {@code at} (inclusive) until the next span begins, this status and priority held. */
  record Span(Instant at, CaseStatus status, String holdReason, String priority) {}

  /**
   * @param slaMet the source's own verdict, null when it gives none
   * @param reopenCounter the source's counter at the end, null when it has none
   * @param reopens times the status came back from resolved or closed, by the events
   * @param handOvers times a known group of the source gave way to another, by the events
   * @param heldSeconds wall-clock seconds on hold by reason, from opening to resolution
   */
  record Tally(
      int events,
      Instant firstEvent,
      Instant lastEvent,
      Boolean slaMet,
      Integer reopenCounter,
      Integer handOverCounter,
      int reopens,
      int handOvers,
      Map<String, Long> heldSeconds) {}
}
