package io.attesta.reporting.report;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What is being done, as it stood when the report was made.
 *
 * @param number of the work item; null for what was agreed in a review and has none
 * @param practice null likewise
 * @param status of the work item; null likewise
 * @param who name of the group or person that does it
 * @param openedAt when the work item was opened; null likewise
 * @param agreedOn day of the service review that agreed on it; null for other work
 * @param dueOn null where no day is set
 */
record ReportAction(
    Kind kind,
    String number,
    String title,
    String practice,
    String status,
    String who,
    Instant openedAt,
    LocalDate agreedOn,
    LocalDate dueOn) {

  /** Where it comes from. */
  enum Kind {
    WORK_ITEM,
    SERVICE_REVIEW
  }

  ReportAction by(String name) {
    return new ReportAction(kind, number, title, practice, status, name, openedAt, agreedOn, dueOn);
  }
}
