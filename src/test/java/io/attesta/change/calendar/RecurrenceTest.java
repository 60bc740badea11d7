package io.attesta.change.calendar;

import static io.attesta.change.calendar.Changes.window;
import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.shared.FieldError;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {

  private static final String BERLIN = "Europe/Berlin";

  private static Recurrence of(String zone, String start, String end, String rule) {
    return new Recurrence(
        ZoneId.of(zone), LocalDateTime.parse(start), LocalDateTime.parse(end), rule);
  }

  @Test
  void singlePeriodComesOnceAndOnlyWhereItOverlaps() {
    Recurrence once = of(BERLIN, "2031-12-20T00:00", "2032-01-06T00:00", null);

    assertThat(once.within(window("2031-12-31T00:00:00Z", "2032-01-01T00:00:00Z")))
        .containsExactly(window("2031-12-19T23:00:00Z", "2032-01-05T23:00:00Z"));
    assertThat(once.within(window("2032-01-05T23:00:00Z", "2032-02-01T00:00:00Z"))).isEmpty();
  }

  @Test
  void weeklyRuleKeepsTheWallClockThroughDaylightSaving() {
    Recurrence sundays = of(BERLIN, "2026-03-22T01:00", "2026-03-22T05:00", "FREQ=WEEKLY;BYDAY=SU");

    assertThat(sundays.within(window("2026-03-20T00:00:00Z", "2026-04-06T00:00:00Z")))
        .containsExactly(
            window("2026-03-22T00:00:00Z", "2026-03-22T04:00:00Z"),
            // The night of the change lasts three hours only.
            window("2026-03-29T00:00:00Z", "2026-03-29T03:00:00Z"),
            window("2026-04-04T23:00:00Z", "2026-04-05T03:00:00Z"));
  }

  @Test
  void autumnNightIsOneHourLonger() {
    Recurrence nightly = of(BERLIN, "2026-10-20T01:00", "2026-10-20T04:00", "FREQ=DAILY");

    assertThat(nightly.within(window("2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z")))
        .singleElement()
        .satisfies(night -> assertThat(night.length()).isEqualTo(Duration.ofHours(4)));
  }

  @Test
  void startThatSpringLeavesOutComesLaterOnThatDayOnly() {
    Recurrence nightly = of(BERLIN, "2026-03-20T02:30", "2026-03-20T03:30", "FREQ=DAILY");

    assertThat(nightly.within(window("2026-03-28T12:00:00Z", "2026-03-30T12:00:00Z")))
        .extracting(found -> found.start().toString())
        .containsExactly("2026-03-30T00:30:00Z");
    Recurrence longer = of(BERLIN, "2026-03-20T02:30", "2026-03-20T05:00", "FREQ=DAILY");
    assertThat(longer.within(window("2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z")))
        .containsExactly(window("2026-03-29T01:30:00Z", "2026-03-29T03:00:00Z"));
  }

  @Test
  void lastFridayOfEachMonthIsFoundYearsLater() {
    Recurrence close =
        of("Europe/London", "2026-01-30T18:00", "2026-02-01T06:00", "FREQ=MONTHLY;BYDAY=-1FR");

    assertThat(close.within(window("2031-05-01T00:00:00Z", "2031-06-01T00:00:00Z")))
        .containsExactly(window("2031-05-30T17:00:00Z", "2031-06-01T05:00:00Z"));
  }

  @Test
  void periodsThatBeganBeforeTheWindowAreFound() {
    Recurrence yearEnd = of("UTC", "2026-12-15T00:00", "2027-01-10T00:00", "FREQ=YEARLY");

    assertThat(yearEnd.within(window("2032-01-05T00:00:00Z", "2032-01-06T00:00:00Z")))
        .containsExactly(window("2031-12-15T00:00:00Z", "2032-01-10T00:00:00Z"));
  }

  @Test
  void ruleEndsAtItsUntilInUtc() {
    Recurrence daily =
        of(BERLIN, "2026-07-01T01:00", "2026-07-01T02:00", "FREQ=DAILY;UNTIL=20260702T230000Z");

    assertThat(daily.within(window("2026-07-01T00:00:00Z", "2026-07-10T00:00:00Z")))
        .extracting(found -> found.start().toString())
        .containsExactly("2026-07-01T23:00:00Z", "2026-07-02T23:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=SECONDLY            | too-often",
        "FREQ=HOURLY              | too-often",
        "FREQ=DAILY;BYMINUTE=0,1  | too-often",
        "FREQ=SOMETIMES           | not-a-rule",
        "BYDAY=MO                 | not-a-rule",
        "FREQ=WEEKLY;BYDAY=XX     | not-a-rule",
        "FREQ=WEEKLY;UNTIL=soon   | not-a-rule",
        "FREQ=WEEKLY;BYDAY=TU     | start-not-in-rule",
      })
  void badRulesAreNamed(String rule, String code) {
    assertThat(of("UTC", "2026-03-02T01:00", "2026-03-02T02:00", rule).faults())
        .extracting(FieldError::field, FieldError::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("recurrence", code));
  }

  @Test
  void goodRulesHaveNoFault() {
    for (String rule : new String[] {null, "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,FR;COUNT=20"}) {
      assertThat(of("UTC", "2026-03-02T01:00", "2026-03-02T02:00", rule).faults()).isEmpty();
    }
  }

  @Test
  void periodsEndAfterTheyStartAndLastAYearAtMost() {
    assertThat(of("UTC", "2026-03-02T01:00", "2026-03-02T01:00", null).faults())
        .extracting(FieldError::code)
        .containsExactly("not-after-start");
    assertThat(of("UTC", "2026-03-02T01:00", "2028-03-02T01:00", null).faults())
        .extracting(FieldError::code)
        .containsExactly("too-long");
  }
}
