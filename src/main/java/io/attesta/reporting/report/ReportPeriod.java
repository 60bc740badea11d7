package io.attesta.reporting.report;

import io.attesta.reporting.Period;
import java.time.LocalDate;
import java.util.Set;

/**
 * The time that a report is about.
 *
 * @param kind MONTH or QUARTER
 * @param name such as 2026-10 or 2026-Q4
 * @param from first day, inclusive
 * @param until exclusive
 */
record ReportPeriod(Period kind, String name, LocalDate from, LocalDate until) {

  /** Of what length reports are. */
  static final Set<Period> KINDS = Set.of(Period.MONTH, Period.QUARTER);

  /** How many figures a trend has. */
  static final int TREND = 12;

  /** The period that the day is in. */
  static ReportPeriod of(Period kind, LocalDate day) {
    LocalDate from = kind.begin(day);
    String year = "%04d-".formatted(from.getYear());
    int month = from.getMonthValue();
    String name =
        kind == Period.QUARTER ? year + "Q" + (month + 2) / 3 : year + "%02d".formatted(month);
    return new ReportPeriod(kind, name, from, kind.next(from));
  }

  ReportPeriod before() {
    return of(kind, kind.before(from));
  }

  ReportPeriod next() {
    return of(kind, until);
  }

  /** First day of the trend and of the same period last year, whichever is earlier. */
  LocalDate earliest() {
    LocalDate first = from;
    for (int i = 0; i < TREND; i++) {
      first = kind.before(first);
    }
    return first;
  }

  /** How many periods before this one the same one of last year is. */
  int periodsOfYear() {
    return kind == Period.QUARTER ? 4 : 12;
  }
}
