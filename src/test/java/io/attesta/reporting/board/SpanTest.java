package io.attesta.reporting.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SpanTest {

  @ParameterizedTest
  @CsvSource({
    // A Tuesday.
    "LAST_7_DAYS,     2027-03-30, 2027-03-24, 2027-03-31, 2027-03-17, 2027-03-24",
    "LAST_30_DAYS,    2027-03-30, 2027-03-01, 2027-03-31, 2027-01-30, 2027-03-01",
    "LAST_13_WEEKS,   2027-03-30, 2027-01-04, 2027-03-31, 2026-10-05, 2026-12-30",
    "LAST_12_MONTHS,  2027-03-30, 2026-04-01, 2027-03-31, 2025-04-01, 2026-03-31",
    "LAST_8_QUARTERS, 2027-03-30, 2025-04-01, 2027-03-31, 2023-04-01, 2025-03-31",
    "THIS_WEEK,       2027-03-30, 2027-03-29, 2027-03-31, 2027-03-22, 2027-03-24",
    "THIS_MONTH,      2027-03-10, 2027-03-01, 2027-03-11, 2027-02-01, 2027-02-11",
    "THIS_MONTH,      2027-03-30, 2027-03-01, 2027-03-31, 2027-02-01, 2027-02-28",
    "THIS_QUARTER,    2027-03-30, 2027-01-01, 2027-03-31, 2026-10-01, 2026-12-31",
    "THIS_YEAR,       2028-02-29, 2028-01-01, 2028-03-01, 2027-01-01, 2027-03-01",
    "LAST_WEEK,       2027-03-30, 2027-03-22, 2027-03-29, 2027-03-15, 2027-03-22",
    "LAST_MONTH,      2027-03-30, 2027-02-01, 2027-03-01, 2027-01-01, 2027-02-01",
    "LAST_QUARTER,    2027-03-30, 2026-10-01, 2027-01-01, 2026-07-01, 2026-10-01",
    "LAST_YEAR,       2027-03-30, 2026-01-01, 2027-01-01, 2025-01-01, 2026-01-01"
  })
  void aSpanIsComparedWithAsMuchOfTheTimeBefore(
      Span span,
      LocalDate today,
      LocalDate from,
      LocalDate until,
      LocalDate beforeFrom,
      LocalDate beforeUntil) {
    assertThat(span.at(today)).isEqualTo(new Span.Days(from, until));
    assertThat(span.before(today)).isEqualTo(new Span.Days(beforeFrom, beforeUntil));
  }

  @ParameterizedTest
  @EnumSource(Span.class)
  void onNoDayTheTimeBeforeIsEmptyOrReachesIntoTheSpan(Span span) {
    LocalDate last = LocalDate.of(2029, 1, 1);
    for (LocalDate day = LocalDate.of(2027, 1, 1); day.isBefore(last); day = day.plusDays(1)) {
      Span.Days before = span.before(day);
      assertThat(before.from()).as(day.toString()).isBefore(before.until());
      assertThat(before.until()).as(day.toString()).isBeforeOrEqualTo(span.at(day).from());
    }
  }
}
