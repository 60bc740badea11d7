package io.attesta.servicelevel;

import java.time.Instant;
import java.util.List;

/** Takes over the past of work items that were worked elsewhere. */
public interface ClockHistory {

  /**
   * Writes the clocks of the work items, by the agreements of today and with the times of then, in
   * the caller's transaction. Warnings and breaches that are past tell nobody; a clock that still
   * runs is swept like any other from now on.
   *
   * @param cases work items without clocks, already written in this transaction or before
   * @return in the order of the cases
   */
  List<Outcome> write(List<Case> cases);

  /**
   * A work item and what it went through.
   *
   * @param service key of the service, null when unknown
   * @param customer key of the customer, null when unknown
   * @param spans from the opening on, oldest first, at least one
   */
  record Case(
      long workItem,
      String number,
      String practice,
      String service,
      String customer,
      List<Span> spans) {}

  /**
   * From {@code at} (inclusive) until the next span begins, this held.
   *
   * @param status NEW, IN_PROGRESS, ON_HOLD, RESOLVED, CLOSED or CANCELLED
   * @param holdReason why it is on hold, else null
   * @param priority null when it has none
   */
  record Span(Instant at, String status, String holdReason, String priority) {}

  /** Whether targets were met; null as long as that is open, and without a clock. */
  record Outcome(Boolean responseMet, Boolean resolutionMet) {}
}
