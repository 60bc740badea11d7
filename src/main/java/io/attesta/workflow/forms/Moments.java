package io.attesta.workflow.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
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

  private Moments() {}

  /** The text unchanged where it is what the field's subtype asks for. */
  static Object check(Component component, String path, Object raw, LocalDate today, Faults found) {
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
      if (component.flag("disallowPassedDates") && date != null && date.isBefore(today)) {
        found.add(path, "past-date", "The date has passed");
      }
      return text;
    } catch (DateTimeException e) {
      found.add(path, "not-a-" + subtype, "Expected an ISO 8601 " + subtype);
      return null;
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
