package io.attesta.servicelevel.reckoning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Made-up calendars in zones whose clocks change in different, also odd, ways. */
final class RandomCalendars {

  /** London and so on; St John's changed at 00:01, Lord Howe by 30 minutes, Havana at midnight. */
  private static final List<String> ZONES =
      List.of(
          "UTC",
          "Europe/London",
          "Europe/Berlin",
          "America/New_York",
          "America/St_Johns",
          "America/Havana",
          "Australia/Lord_Howe",
          "Asia/Kathmandu",
          "Pacific/Apia",
          "Africa/Casablanca",
          "America/Sao_Paulo");

  private RandomCalendars() {}

  static NaiveCalendar one(RandomGenerator random, String key, int fromYear, int toYear) {
    ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    var holidays = holidays(random, fromYear, toYear);
    return new NaiveCalendar(key, zone, hours(random), holidays);
  }

  /** The same calendar with other holidays. */
  static NaiveCalendar edited(
      RandomGenerator random, NaiveCalendar calendar, int fromYear, int toYear) {
    var holidays = holidays(random, fromYear, toYear);
    return new NaiveCalendar(calendar.key(), calendar.zone(), calendar.hours(), holidays);
  }

  private static Map<DayOfWeek, List<Hours>> hours(RandomGenerator random) {
    var result = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
    int style = random.nextInt(4);
    for (DayOfWeek day : DayOfWeek.values()) {
      boolean weekend = day.getValue() > 5;
      if (style == 0) {
        result.put(day, List.of(Hours.ALL_DAY));
      } else if (style == 1 && !weekend) {
        result.put(day, List.of(new Hours(8 * 60, 17 * 60)));
      } else if (style > 1 && random.nextInt(7) > 0) {
        result.put(day, several(random));
      }
    }
    return result;
  }

  private static List<Hours> several(RandomGenerator random) {
    var result = new ArrayList<Hours>();
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      int from = random.nextInt(1440);
      result.add(new Hours(from, random.nextInt(from + 1, 1441)));
    }
    return result;
  }

  private static List<Holiday> holidays(RandomGenerator random, int fromYear, int toYear) {
    var result = new ArrayList<Holiday>();
    for (int i = random.nextInt(12 * (toYear - fromYear + 1)); i > 0; i--) {
      int year = random.nextInt(fromYear, toYear + 1);
      LocalDate first = LocalDate.of(year, 1, 1).plusDays(random.nextInt(366));
      int length = random.nextInt(5) == 0 ? random.nextInt(14) : 0;
      result.add(new Holiday(first, first.plusDays(length), "holiday " + i));
    }
    return result;
  }
}
