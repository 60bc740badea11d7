package io.attesta.servicelevel.reckoning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Working time along the line of local date-times, a line without daylight saving. A local moment
 * is counted in milliseconds since 1970-01-01T00:00 on the wall clock. Whole weeks and all holidays
 * before a day are arithmetic, so that the length of a span does not matter.
 */
final class WorkingLine {

  static final long DAY = 86_400_000L;

  /** 1970-01-01 was a Thursday; three days earlier a week began. */
  private static final long MONDAY_SHIFT = 3;

  private final Hours[][] week = new Hours[7][];
  private final long[] beforeWeekday = new long[8];
  private final long[] holidays;
  private final long[] lostBefore;
  private final Map<Long, String> holidayNames = new TreeMap<>();

  WorkingLine(Map<DayOfWeek, List<Hours>> hours, List<Holiday> holidays) {
    for (int day = 0; day < 7; day++) {
      week[day] = merged(hours.getOrDefault(DayOfWeek.of(day + 1), List.of()));
      beforeWeekday[day + 1] = beforeWeekday[day] + total(week[day]);
    }
    for (Holiday holiday : holidays) {
      for (LocalDate d = holiday.first(); !d.isAfter(holiday.last()); d = d.plusDays(1)) {
        holidayNames.putIfAbsent(d.toEpochDay(), holiday.name());
      }
    }
    this.holidays = holidayNames.keySet().stream().mapToLong(Long::longValue).toArray();
    this.lostBefore = new long[this.holidays.length + 1];
    for (int i = 0; i < this.holidays.length; i++) {
      lostBefore[i + 1] = lostBefore[i] + total(week[weekday(this.holidays[i])]);
    }
  }

  /** Working milliseconds of a week without holidays; 0 when nothing ever counts. */
  long perWeek() {
    return beforeWeekday[7];
  }

  /** Working milliseconds before the local moment, from an origin that only differences hide. */
  long before(long local) {
    long day = Math.floorDiv(local, DAY);
    long result = beforeDay(day);
    long time = Math.floorMod(local, DAY);
    for (Hours hours : hoursOf(day)) {
      if (time <= hours.fromMillis()) {
        break;
      }
      result += Math.min(time, hours.toMillis()) - hours.fromMillis();
    }
    return result;
  }

  /**
   * The first local moment before which {@code worked} milliseconds lie, on the scale of {@link
   * #before}. Needs a week in which something counts.
   *
   * @param notBefore a local moment known to have less before it; where the search begins
   */
  long reaching(long worked, long notBefore) {
    long low = Math.floorDiv(notBefore, DAY);
    long step = 1;
    while (beforeDay(low + step) < worked) {
      low += step;
      step *= 2;
    }
    long high = low + step;
    while (high - low > 1) {
      long middle = (low + high) >>> 1;
      if (beforeDay(middle) < worked) {
        low = middle;
      } else {
        high = middle;
      }
    }
    long missing = worked - beforeDay(low);
    for (Hours hours : hoursOf(low)) {
      long length = hours.toMillis() - hours.fromMillis();
      if (missing <= length) {
        return low * DAY + hours.fromMillis() + missing;
      }
      missing -= length;
    }
    throw new IllegalStateException("day " + low + " is shorter than its own hours");
  }

  /** Hours of a local day in order, neither overlapping nor touching; none on a holiday. */
  Hours[] hoursOf(long day) {
    return holidayName(day) == null ? week[weekday(day)] : new Hours[0];
  }

  /** Name of the holiday on that local day, or null. */
  String holidayName(long day) {
    return holidays.length == 0 ? null : holidayNames.get(day);
  }

  private long beforeDay(long day) {
    long weeks = Math.floorDiv(day + MONDAY_SHIFT, 7L);
    return weeks * perWeek() + beforeWeekday[weekday(day)] - lostBefore[holidaysBefore(day)];
  }

  private int holidaysBefore(long day) {
    int found = java.util.Arrays.binarySearch(holidays, day);
    return found >= 0 ? found : -found - 1;
  }

  private static int weekday(long day) {
    return (int) Math.floorMod(day + MONDAY_SHIFT, 7L);
  }

  private static long total(Hours[] hours) {
    long sum = 0;
    for (Hours one : hours) {
      sum += one.toMillis() - one.fromMillis();
    }
    return sum;
  }

  private static Hours[] merged(List<Hours> hours) {
    List<Hours> result = new ArrayList<>();
    for (Hours next : hours.stream().sorted(Comparator.comparingInt(Hours::fromMinute)).toList()) {
      Hours last = result.isEmpty() ? null : result.get(result.size() - 1);
      if (last != null && next.fromMinute() <= last.toMinute()) {
        int to = Math.max(last.toMinute(), next.toMinute());
        result.set(result.size() - 1, new Hours(last.fromMinute(), to));
      } else {
        result.add(next);
      }
    }
    return result.toArray(Hours[]::new);
  }
}
