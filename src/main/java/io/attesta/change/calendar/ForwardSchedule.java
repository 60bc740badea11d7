package io.attesta.change.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The forward schedule of change: what is planned for a period, for people to read and to print.
 *
 * @param at when it was written
 * @param zone of the times shown
 * @param truncated whether there is more than is told
 */
record ForwardSchedule(
    Window period, Instant at, ZoneId zone, List<CalendarEntry> entries, boolean truncated) {

  static final List<String> COLUMNS =
      List.of(
          "Kind",
          "Number",
          "Title",
          "Start",
          "End",
          "Phase",
          "Category",
          "Service",
          "Customer",
          "Site",
          "Implementer");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  /** One line an entry, a text for each of the columns. */
  List<List<String>> rows() {
    return entries.stream().map(this::row).toList();
  }

  String time(Instant moment) {
    return TIME.format(moment.atZone(zone));
  }

  private List<String> row(CalendarEntry e) {
    return Arrays.asList(
        words(e.kind()),
        e.key(),
        e.title(),
        time(e.start()),
        time(e.end()),
        words(e.phase()),
        orEmpty(e.category()),
        orEmpty(e.service()),
        orEmpty(e.customer()),
        String.join(", ", e.sites()),
        orEmpty(e.implementer()));
  }

  private static String words(Enum<?> value) {
    if (value == null) {
      return "";
    }
    String words = value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
