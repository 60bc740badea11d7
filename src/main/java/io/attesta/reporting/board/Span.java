package io.attesta.reporting.board;

import io.attesta.reporting.Period;
import java.time.LocalDate;

/** A time relative to today. Those that go on include today. */
enum Span {
  LAST_7_DAYS,
  LAST_30_DAYS,
  LAST_90_DAYS,
  LAST_13_WEEKS,
  LAST_12_MONTHS,
  LAST_8_QUARTERS,
  THIS_WEEK,
  THIS_MONTH,
  THIS_QUARTER,
  THIS_YEAR,
  LAST_WEEK,
  LAST_MONTH,
  LAST_QUARTER,
  LAST_YEAR;

  /**
   * Days of a span.
   *
   * @param from inclusive
   * @param until exclusive
   */
  record Days(LocalDate from, LocalDate until) {}

  /** Weeks, months, quarters and years are those of the calendar. */
  Days at(LocalDate today) {
    LocalDate end = today.plusDays(1);
    return switch (this) {
      case LAST_7_DAYS -> new Days(end.minusDays(7), end);
      case LAST_30_DAYS -> new Days(end.minusDays(30), end);
      case LAST_90_DAYS -> new Days(end.minusDays(90), end);
      case LAST_13_WEEKS -> new Days(Period.WEEK.begin(today).minusWeeks(12), end);
      case LAST_12_MONTHS -> new Days(Period.MONTH.begin(today).minusMonths(11), end);
      case LAST_8_QUARTERS -> new Days(Period.QUARTER.begin(today).minusMonths(21), end);
      case THIS_WEEK -> new Days(Period.WEEK.begin(today), end);
      case THIS_MONTH -> new Days(Period.MONTH.begin(today), end);
      case THIS_QUARTER -> new Days(Period.QUARTER.begin(today), end);
      case THIS_YEAR -> new Days(Period.YEAR.begin(today), end);
      case LAST_WEEK -> last(Period.WEEK, today);
      case LAST_MONTH -> last(Period.MONTH, today);
      case LAST_QUARTER -> last(Period.QUARTER, today);
      case LAST_YEAR -> last(Period.YEAR, today);
    };
  }

  /**
   * What the span is compared with: as much of the time before it. Of a month that has run for ten
   * days, the first ten days of the month before, or fewer where that has not as many.
   */
  Days before(LocalDate today) {
    Days days = at(today);
    LocalDate until = earlier(days.until());
    return new Days(earlier(days.from()), until.isAfter(days.from()) ? days.from() : until);
  }

  private LocalDate earlier(LocalDate day) {
    return switch (this) {
      case LAST_7_DAYS, THIS_WEEK, LAST_WEEK -> day.minusDays(7);
      case LAST_30_DAYS -> day.minusDays(30);
      case LAST_90_DAYS -> day.minusDays(90);
      case LAST_13_WEEKS -> day.minusWeeks(13);
      case LAST_12_MONTHS, THIS_YEAR, LAST_YEAR -> day.minusYears(1);
      case LAST_8_QUARTERS -> day.minusYears(2);
      case THIS_MONTH, LAST_MONTH -> day.minusMonths(1);
      case THIS_QUARTER, LAST_QUARTER -> day.minusMonths(3);
    };
  }

  private static Days last(Period period, LocalDate today) {
    LocalDate begin = period.begin(today);
    return new Days(period.before(begin), begin);
  }
}
