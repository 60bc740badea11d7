package io.attesta.servicelevel.reckoning;

import java.time.LocalDate;

/**
 * Days on which nothing counts, in the calendar's zone. Holidays may overlap; the one listed first
 * names the day.
 *
 * @param first first day, inclusive
 * @param last last day, inclusive; the same as {@code first} for a single day
 * @param name what people call it
 */
public record Holiday(LocalDate first, LocalDate last, String name) {

  public Holiday {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("holiday " + name + " ends before it begins");
    }
  }

  public static Holiday on(LocalDate day, String name) {
    return new Holiday(day, day, name);
  }
}
