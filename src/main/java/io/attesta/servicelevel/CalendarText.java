package io.attesta.servicelevel;

import io.attesta.servicelevel.reckoning.Holiday;
import io.attesta.servicelevel.reckoning.Hours;
import io.attesta.servicelevel.reckoning.WorkingCalendar;
import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A working calendar as people write it and the database keeps it.
 *
 * @param zone region such as {@code Europe/London}
 * @param hours weekday (MONDAY …) to intervals {@code HH:mm-HH:mm}, end exclusive and at most 24:00
 * @param holidays days off; may overlap
 */
record CalendarText(
    String name, String zone, Map<String, List<String>> hours, List<DaysOff> holidays) {

  private static final Pattern INTERVAL =
      Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)-([01]\\d|2[0-4]):([0-5]\\d)");
  private static final int MOST_HOLIDAYS = 1000;
  private static final int LONGEST_HOLIDAY = 366;

  /**
   * @param last inclusive; null for a single day
   */
  record DaysOff(LocalDate first, LocalDate last, String name) {

    Holiday holiday() {
      return new Holiday(first, last == null ? first : last, name);
    }
  }

  CalendarText {
    hours = hours == null ? Map.of() : hours;
    holidays = holidays == null ? List.of() : holidays;
  }

  /**
   * @throws Refusal with every fault found
   */
  WorkingCalendar calendar(String key, int version) {
    List<FieldError> faults = new ArrayList<>();
    if (name == null || name.isBlank() || name.length() > 200) {
      faults.add(new FieldError("name", "required", "Up to 200 characters"));
    }
    ZoneId zoneId = zone(faults);
    Map<DayOfWeek, List<Hours>> week = week(faults);
    checkHolidays(faults);
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
    return new WorkingCalendar(
        key, version, zoneId, week, holidays.stream().map(DaysOff::holiday).toList());
  }

  private ZoneId zone(List<FieldError> faults) {
    if (zone != null && ZoneId.getAvailableZoneIds().contains(zone)) {
      return ZoneId.of(zone);
    }
    faults.add(new FieldError("zone", "unknown", "A region such as Europe/London"));
    return null;
  }

  private Map<DayOfWeek, List<Hours>> week(List<FieldError> faults) {
    var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
    hours.forEach(
        (day, intervals) -> {
          String field = "hours." + day;
          var parsed = new ArrayList<Hours>();
          for (String interval : intervals == null ? List.<String>of() : intervals) {
            Hours one = parse(interval);
            if (one == null) {
              faults.add(new FieldError(field, "invalid", "Intervals as 08:00-17:30"));
            } else {
              parsed.add(one);
            }
          }
          try {
            week.put(DayOfWeek.valueOf(day), parsed);
          } catch (IllegalArgumentException e) {
            faults.add(new FieldError(field, "unknown", "No such weekday"));
          }
        });
    if (faults.isEmpty() && week.values().stream().allMatch(List::isEmpty)) {
      faults.add(new FieldError("hours", "required", "Some weekday must have hours"));
    }
    return week;
  }

  private static Hours parse(String interval) {
    Matcher m = INTERVAL.matcher(interval == null ? "" : interval);
    if (!m.matches()) {
      return null;
    }
    int from = Integer.parseInt(m.group(1)) * 60 + Integer.parseInt(m.group(2));
    int to = Integer.parseInt(m.group(3)) * 60 + Integer.parseInt(m.group(4));
    return from < to && to <= 1440 ? new Hours(from, to) : null;
  }

  private void checkHolidays(List<FieldError> faults) {
    if (holidays.size() > MOST_HOLIDAYS) {
      faults.add(new FieldError("holidays", "too-many", "At most " + MOST_HOLIDAYS));
      return;
    }
    for (int i = 0; i < holidays.size(); i++) {
      String fault = fault(holidays.get(i));
      if (fault != null) {
        faults.add(new FieldError("holidays." + i, "invalid", fault));
      }
    }
  }

  private static String fault(DaysOff days) {
    if (days == null || days.first() == null || days.name() == null || days.name().isBlank()) {
      return "First day and name are required";
    }
    if (days.name().length() > 200) {
      return "The name has up to 200 characters";
    }
    if (days.first().getYear() < 1970 || days.first().getYear() > 2199) {
      return "From 1970 to 2199";
    }
    long length = days.last() == null ? 0 : ChronoUnit.DAYS.between(days.first(), days.last());
    return length < 0 || length > LONGEST_HOLIDAY ? "From 1 to 366 days, first day first" : null;
  }
}
