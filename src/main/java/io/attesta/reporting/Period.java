package io.attesta.reporting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The time a figure is for. Weeks begin on Monday. */
public enum Period {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR;

  /** First day of the period that the day is in. */
  public LocalDate begin(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /** First day of the next period; {@code begin} is the first day of one. */
  public LocalDate next(LocalDate begin) {
    return switch (this) {
      case DAY -> begin.plusDays(1);
      case WEEK -> begin.plusWeeks(1);
      case MONTH -> begin.plusMonths(1);
      case QUARTER -> begin.plusMonths(3);
      case YEAR -> begin.plusYears(1);
    };
  }

  /** First day of the period before; {@code begin} is the first day of one. */
  public LocalDate before(LocalDate begin) {
    return begin(begin.minusDays(1));
  }
}
