package io.attesta.servicelevel.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final WorkingCalendar office = office(List.of());
  private final WorkingCalendar always = WorkingCalendar.aroundTheClock("always", 1, LONDON);

  private static WorkingCalendar office(List<Holiday> holidays) {
    var hours = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      hours.put(day, List.of(new Hours(8 * 60, 17 * 60)));
    }
    return new WorkingCalendar("office", 1, LONDON, hours, holidays);
  }

  private static Instant london(String local) {
    return LocalDateTime.parse(local).atZone(LONDON).toInstant();
  }

  private static long hours(WorkingCalendar calendar, String from, String to) {
    return Duration.ofMillis(calendar.worked(london(from), london(to))).toHours();
  }

  @Test
  void aDayOfNineHoursHasNineHoursAlsoWhenClocksChange() {
    assertThat(hours(office, "2026-03-29T00:00", "2026-03-30T00:00")).isEqualTo(9);
    assertThat(hours(office, "2026-10-25T00:00", "2026-10-26T00:00")).isEqualTo(9);
  }

  @Test
  void aroundTheClockCountsRealTime() {
    assertThat(hours(always, "2026-03-29T00:00", "2026-03-30T00:00")).isEqualTo(23);
    assertThat(hours(always, "2026-10-25T00:00", "2026-10-26T00:00")).isEqualTo(25);
  }

  @Test
  void anHourShownTwiceCountsTwiceAndASkippedOneNever() {
    var night =
        new WorkingCalendar(
            "night", 1, LONDON, Map.of(DayOfWeek.SUNDAY, List.of(new Hours(60, 120))), List.of());
    assertThat(hours(night, "2026-10-25T00:00", "2026-10-26T00:00")).isEqualTo(2);
    assertThat(hours(night, "2026-03-29T00:00", "2026-03-30T00:00")).isZero();
  }

  @Test
  void theLeapDayIsADay() {
    assertThat(hours(office, "2028-02-28T17:00", "2028-03-01T08:00")).isEqualTo(9);
    assertThat(hours(office, "2027-02-28T17:00", "2027-03-01T08:00")).isZero();
  }

  @Test
  void overlappingHolidaysAreTakenOffOnce() {
    var christmas = Holiday.on(LocalDate.of(2026, 12, 25), "Christmas Day");
    var closed = new Holiday(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 31), "Closed");
    var calendar = office(List.of(christmas, closed));
    assertThat(hours(calendar, "2026-12-23T00:00", "2027-01-02T00:00")).isEqualTo(18);
  }

  @Test
  void aTargetThatEndsWithTheDayIsDueThatEvening() {
    assertThat(office.reached(london("2026-06-01T16:00"), Duration.ofHours(1).toMillis()))
        .isEqualTo(london("2026-06-01T17:00"));
    assertThat(office.reached(london("2026-06-01T16:00"), Duration.ofHours(1).toMillis() + 1))
        .isEqualTo(london("2026-06-02T08:00").plusMillis(1));
  }

  @Test
  void nothingIsEverReachedWithoutHours() {
    var never = new WorkingCalendar("never", 1, LONDON, Map.of(), List.of());
    assertThat(never.reached(london("2026-06-01T16:00"), 1)).isNull();
    assertThat(never.reached(london("2026-06-01T16:00"), 0)).isEqualTo(london("2026-06-01T16:00"));
  }

  @Test
  void aDateThatASkippedDayLeavesOutHasNoHours() {
    var apia = ZoneId.of("Pacific/Apia");
    var calendar = WorkingCalendar.aroundTheClock("apia", 1, apia);
    Instant from = LocalDateTime.parse("2011-12-29T00:00").atZone(apia).toInstant();
    Instant to = LocalDateTime.parse("2012-01-01T00:00").atZone(apia).toInstant();
    assertThat(Duration.ofMillis(calendar.worked(from, to)).toHours()).isEqualTo(48);
  }
}
