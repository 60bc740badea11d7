package io.attesta.workflow.forms;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times as form-js writes them: ISO 8601, with or without an offset. */
final class Moments {

  private static final String DATE = "(\\d{4}-\\d{2}-\\d{2})";
  private static final String TIME =
      "(\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)(Z|[+-]\\d{2}:\\d{2})?";
  private static final Pattern ONLY_DATE = Pattern.compile(DATE);
  private static final Pattern ONLY_TIME = Pattern.compile(TIME);
  private static final Pattern BOTH = Pattern.compile(DATE + "T" + TIME);

  /** The latest zone on earth: a date past there is past everywhere. */
  private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

  /** The clocks of browsers differ from the server's. */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final Component component;
  private final Map<String, Object> context;
  private final Instant now;

  Moments(Component component, Map<String, Object> context, Instant now) {
    this.component = component;
    this.context = context;
    this.now = now;
  }

  /** The text unchanged where it is what the field's subtype and its bounds ask for. */
  Object check(String path, Object raw, Faults found) {
    String subtype = component.text("/subtype").orElse("date");
    if (!(raw instanceof String text)) {
      found.add(path, "wrong-type", "Expected an ISO 8601 text");
      return null;
    }
    try {
      LocalDate date =
          switch (subtype) {
            case "time" -> time(match(ONLY_TIME, text), 1);
            case "datetime" -> dateTime(match(BOTH, text));
            default -> LocalDate.parse(match(ONLY_DATE, text).group(1));
          };
      LocalDate today = LocalDate.ofInstant(now, LAST_ZONE);
      if (component.flag("disallowPassedDates") && date != null && date.isBefore(today)) {
        found.add(path, "past-date", "The date has passed");
      }
    } catch (DateTimeException e) {
      found.add(path, "not-a-" + subtype, "Expected an ISO 8601 " + subtype);
      return null;
    }
    bounds(path, text, found);
    return text;
  }

  /**
   * The custom properties {@code within}, the longest time ago that is accepted, and {@code
   * notBefore}, the field that holds an earlier moment.
   */
  private void bounds(String path, String text, Faults found) {
    Optional<Duration> within = component.text("/properties/within").map(Duration::parse);
    Optional<String> earlier = component.text("/properties/notBefore");
    if (within.isEmpty() && earlier.isEmpty()) {
      return;
    }
    Optional<Instant> moment = instant(text);
    if (moment.isEmpty()) {
      found.add(path, "no-offset", "Expected a time with its offset, for example 10:00+01:00");
      return;
    }
    within.ifPresent(longest -> within(path, moment.get(), longest, found));
    earlier
        .map(context::get)
        .flatMap(Moments::instant)
        .filter(moment.get()::isBefore)
        .ifPresent(e -> found.add(path, "before-begin", "It ends before it begins"));
  }

  private void within(String path, Instant moment, Duration longest, Faults found) {
    if (moment.isAfter(now.plus(TOLERANCE))) {
      found.add(path, "future", "This has not happened yet");
    } else if (moment.isBefore(now.minus(longest))) {
      found.add(path, "too-long-ago", "At most " + longest.toDays() + " days ago");
    }
  }

  private static Optional<Instant> instant(Object value) {
    if (!(value instanceof String text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Matcher match(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      throw new DateTimeException("not " + pattern);
    }
    return matcher;
  }

  private static LocalDate time(Matcher m, int group) {
    LocalTime.parse(m.group(group));
    if (m.group(group + 1) != null) {
      ZoneOffset.of(m.group(group + 1));
    }
    return null;
  }

  private static LocalDate dateTime(Matcher m) {
    time(m, 2);
    return LocalDate.parse(m.group(1));
  }
}
