package io.attesta.servicelevel.reckoning;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/** The definition of working time, looked up on the wall clock minute by minute. */
record NaiveCalendar(
    String key, ZoneId zone, Map<DayOfWeek, List<Hours>> hours, List<Holiday> holidays) {

  static final long MINUTE = 60_000;

  WorkingCalendar real(int version) {
    return new WorkingCalendar(key, version, zone, hours, holidays);
  }

  Why why(long at) {
    ZonedDateTime wall = Instant.ofEpochMilli(at).atZone(zone);
    var date = wall.toLocalDate();
    if (holidays.stream().anyMatch(h -> !date.isBefore(h.first()) && !date.isAfter(h.last()))) {
      return Why.HOLIDAY;
    }
    int minute = wall.getHour() * 60 + wall.getMinute();
    return hours.getOrDefault(wall.getDayOfWeek(), List.of()).stream()
            .anyMatch(h -> h.fromMinute() <= minute && minute < h.toMinute())
        ? Why.WORKING_HOURS
        : Why.OUTSIDE_HOURS;
  }

  /** Every calendar edge and offset change since 1973 lies on a full minute. */
  long worked(long from, long to) {
    long sum = 0;
    for (long at = from; at < to; ) {
      long next = Math.min(to, (Math.floorDiv(at, MINUTE) + 1) * MINUTE);
      if (why(at).counts()) {
        sum += next - at;
      }
      at = next;
    }
    return sum;
  }
}
