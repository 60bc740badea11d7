package io.attesta.change.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.attesta.shared.FieldError;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/**
 * A period by the wall clock of a zone, once or again and again. Recurrence is reckoned in wall
 * clock time and only then put into the zone: a start that a spring night leaves out comes an hour
 * later, one that an autumn night has twice is the first of them.
 *
 * @param firstStart wall clock time, inclusive
 * @param firstEnd wall clock time, exclusive
 * @param rule recurrence rule of RFC 5545 (RRULE), null for a single period
 */
record Recurrence(
    ZoneId zone,
    LocalDateTime firstStart,
    LocalDateTime firstEnd,
    @JsonProperty("recurrence") String rule) {

  private static final Duration LONGEST = Duration.ofDays(366);
  private static final int LONGEST_RULE = 300;
  private static final Set<Frequency> FREQUENCIES =
      Set.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);
  private static final Pattern WITHIN_A_DAY = Pattern.compile("BY(HOUR|MINUTE|SECOND)");
  private static final Pattern UNTIL_UTC = Pattern.compile("(?<=UNTIL=)(\\d{8}T\\d{6})Z");
  private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

  /** Every occurrence that overlaps the window, in order. */
  List<Window> within(Window window) {
    Duration length = Duration.between(firstStart, firstEnd);
    // A day around, because the zone moves wall clock times; what does not overlap falls out below.
    LocalDateTime from = local(window.start()).minus(length).minusDays(1);
    LocalDateTime to = local(window.end()).plusDays(1);
    List<Window> found = new ArrayList<>();
    for (LocalDateTime start : starts(from, to)) {
      var begin = start.atZone(zone).toInstant();
      var end = start.plus(length).atZone(zone).toInstant();
      if (begin.isBefore(end)) {
        Window occurrence = new Window(begin, end);
        if (occurrence.overlaps(window)) {
          found.add(occurrence);
        }
      }
    }
    return found;
  }

  private List<LocalDateTime> starts(LocalDateTime from, LocalDateTime to) {
    if (rule == null) {
      return List.of(firstStart);
    }
    return to.isBefore(firstStart) ? List.of() : recur(rule).getDates(firstStart, from, to);
  }

  private LocalDateTime local(java.time.Instant moment) {
    return moment.atZone(zone).toLocalDateTime();
  }

  /** RFC 5545 wants the end of a rule in UTC where the start has a zone. */
  private Recur<LocalDateTime> recur(String text) {
    Matcher until = UNTIL_UTC.matcher(text);
    String local =
        until.replaceAll(
            found ->
                LocalDateTime.parse(found.group(1), BASIC)
                    .atZone(ZoneOffset.UTC)
                    .withZoneSameInstant(zone)
                    .format(BASIC));
    return new Recur<>(local);
  }

  /** What is wrong with it, by field. */
  List<FieldError> faults() {
    if (!firstStart.isBefore(firstEnd)) {
      return List.of(new FieldError("firstEnd", "not-after-start", "It ends after it starts"));
    }
    if (Duration.between(firstStart, firstEnd).compareTo(LONGEST) > 0) {
      return List.of(new FieldError("firstEnd", "too-long", "A period lasts at most 366 days"));
    }
    return rule == null ? List.of() : ruleFaults();
  }

  private List<FieldError> ruleFaults() {
    try {
      if (rule.length() > LONGEST_RULE) {
        return fault("too-long", "A rule has at most " + LONGEST_RULE + " characters");
      }
      Recur<LocalDateTime> recur = recur(rule);
      if (!FREQUENCIES.contains(recur.getFrequency()) || WITHIN_A_DAY.matcher(rule).find()) {
        return fault("too-often", "A rule is DAILY, WEEKLY, MONTHLY or YEARLY, once a day at most");
      }
      List<LocalDateTime> first = recur.getDates(firstStart, firstStart, firstStart.plusSeconds(1));
      return first.contains(firstStart)
          ? List.of()
          : fault("start-not-in-rule", "The first start is no day of the rule");
    } catch (IllegalArgumentException | DateTimeException e) {
      return fault("not-a-rule", "Not a recurrence rule: " + e.getMessage());
    }
  }

  private static List<FieldError> fault(String code, String message) {
    return List.of(new FieldError("recurrence", code, message));
  }
}
