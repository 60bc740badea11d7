package io.attesta.change.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.cmdb.NamedItems;
import io.attesta.shared.Refusal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What the details of a change or release say of its planning.
 *
 * @param window null while nothing is planned
 * @param implementer person who does it, null while nobody is named
 * @param items keys of the configuration items worked on, each once
 */
record Plan(Window window, String implementer, List<String> items) {

  private static final String START = "details.plannedStart";
  private static final String END = "details.plannedEnd";
  private static final Duration LONGEST = Duration.ofDays(31);

  /** Forms give minutes; who enters "now" must not be too late a moment after. */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  /**
   * Reads the details.
   *
   * @throws Refusal naming the field when the window is none
   */
  static Plan of(JsonNode details) {
    Instant start = moment(START, details.path("plannedStart"));
    Instant end = moment(END, details.path("plannedEnd"));
    return new Plan(window(start, end), text(details.path("implementer")), items(details));
  }

  /** A window somebody thinks of, held to the same rules. */
  static Plan proposed(Instant start, Instant end) {
    Ranges.requireMoment("plannedStart", start);
    Ranges.requireMoment("plannedEnd", end);
    return new Plan(window(start, end), null, List.of());
  }

  static List<String> items(JsonNode details) {
    return NamedItems.in(details.path(NamedItems.DETAIL).asText(""));
  }

  private static Window window(Instant start, Instant end) {
    if (start == null && end == null) {
      return null;
    }
    if (start == null || end == null) {
      throw Refusal.invalidField(
          start == null ? START : END, "required", "A window has a start and an end");
    }
    if (!start.isBefore(end)) {
      throw Refusal.invalidField(END, "not-after-start", "The window ends after it starts");
    }
    if (Duration.between(start, end).compareTo(LONGEST) > 0) {
      throw Refusal.invalidField(
          END, "too-long", "A window lasts at most " + LONGEST.toDays() + " days");
    }
    return new Window(start, end);
  }

  /** Refuses a window that begins in the past; asked only when the window is new. */
  void requireAhead(boolean emergency, Instant at) {
    if (window != null && !emergency && window.start().isBefore(at.minus(TOLERANCE))) {
      throw Refusal.invalidField(START, "past", "Only an emergency change starts in the past");
    }
  }

  private static Instant moment(String field, JsonNode value) {
    String text = text(value);
    if (text == null) {
      return null;
    }
    try {
      // Without an offset the text is taken for UTC, which is how forms are stored here.
      var parsed =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text, OffsetDateTime::from, LocalDateTime::from);
      return parsed instanceof OffsetDateTime exact
          ? exact.toInstant().truncatedTo(ChronoUnit.SECONDS)
          : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
    } catch (DateTimeException e) {
      throw Refusal.invalidField(field, "not-a-datetime", "Expected an ISO 8601 date and time");
    }
  }

  private static String text(JsonNode value) {
    return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
  }
}
