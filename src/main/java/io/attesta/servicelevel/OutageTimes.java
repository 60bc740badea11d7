package io.attesta.servicelevel;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import io.attesta.work.WorkItemChanged;
import io.attesta.work.WorkItemView;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When a service was down, as a work item tells it in the details {@code outageFrom} and {@code
 * outageUntil}: availability is counted from them (8.7.1), so they have to be possible.
 */
@Component
class OutageTimes {

  private static final String FROM = "outageFrom";
  private static final String UNTIL = "outageUntil";

  /** Clocks of people who type are not exactly ours. */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  /** Longer ago is a slip of the pen: nobody reports on it any more. */
  private static final Duration LONGEST = Duration.ofDays(366);

  private final Now now;

  OutageTimes(Now now) {
    this.now = now;
  }

  @EventListener
  void changed(WorkItemChanged event) {
    if (differs(event, FROM) || differs(event, UNTIL)) {
      check(event.after());
    }
  }

  private void check(WorkItemView item) {
    Instant from = moment(item.details(), FROM);
    Instant until = moment(item.details(), UNTIL);
    Instant latest = now.get().plus(TOLERANCE);
    if (until != null && from == null) {
      throw refused(FROM, "required", "An outage that ended has begun");
    }
    if (from != null && from.isAfter(latest)) {
      throw refused(FROM, "in-the-future", "It cannot have begun yet");
    }
    if (from != null && from.isBefore(now.get().minus(LONGEST))) {
      throw refused(FROM, "too-long-ago", "At most " + LONGEST.toDays() + " days ago");
    }
    if (until != null && until.isAfter(latest)) {
      throw refused(UNTIL, "in-the-future", "It cannot have ended yet");
    }
    if (until != null && until.isBefore(from)) {
      throw refused(UNTIL, "before-begin", "Not before it began");
    }
  }

  private static boolean differs(WorkItemChanged event, String field) {
    JsonNode after = event.after().details().path(field);
    return event.before() == null
        ? !after.isMissingNode()
        : !event.before().details().path(field).equals(after);
  }

  private static Instant moment(JsonNode details, String field) {
    String text = details.path(field).asText("");
    if (text.isBlank() || text.equals("null")) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException unreadable) {
      throw refused(field, "invalid", "A moment such as 2026-02-01T10:00Z");
    }
  }

  private static Refusal refused(String field, String code, String message) {
    return Refusal.invalidField("details." + field, code, message);
  }
}
