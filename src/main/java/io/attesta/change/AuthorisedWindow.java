package io.attesta.change;

import io.attesta.work.WorkItemView;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** The planned window of a change, as its details state it. */
final class AuthorisedWindow {

  private AuthorisedWindow() {}

  /** Whether the moment is in the window, both ends included; false without a window. */
  static boolean holds(WorkItemView change, Instant moment) {
    Instant start = at(change, "plannedStart");
    Instant end = at(change, "plannedEnd");
    return start != null && end != null && !moment.isBefore(start) && !moment.isAfter(end);
  }

  private static Instant at(WorkItemView change, String field) {
    String text = change.details().path(field).asText("");
    try {
      return text.isBlank() ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      // The form has let it pass as text: it names no moment, so no window is open.
      return null;
    }
  }
}
