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
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReckoningTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static WorkingCalendar office(int version, Holiday... holidays) {
    var hours = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
    for (int day = 1; day <= 5; day++) {
      hours.put(DayOfWeek.of(day), List.of(new Hours(480, 720), new Hours(780, 1080)));
    }
    return new WorkingCalendar("office", version, BERLIN, hours, List.of(holidays));
  }

  private static ClockTerms terms(int hours) {
    long target = Duration.ofHours(hours).toMillis();
    return new ClockTerms(target, 75, Set.of("CUSTOMER"), office(1));
  }

  /** Monday is the 1st of June 2026. */
  private static Instant june(int day, int hour, int minute) {
    return LocalDateTime.of(2026, 6, day, hour, minute).atZone(BERLIN).toInstant();
  }

  private static long minutes(ClockReading reading) {
    return Duration.ofMillis(reading.elapsedMillis()).toMinutes();
  }

  @Test
  void namesTheReasonOfEachInterval() {
    var events =
        List.of(
            ClockEvent.start(june(1, 11, 0), terms(4)),
            ClockEvent.pause(june(1, 14, 0), "CUSTOMER"),
            ClockEvent.resume(june(2, 7, 0)),
            ClockEvent.stop(june(2, 9, 30)));
    assertThat(Reckoning.explain(events, june(9, 0, 0)).intervals())
        .containsExactly(
            new Interval(june(1, 11, 0), june(1, 12, 0), Why.WORKING_HOURS, null),
            new Interval(june(1, 12, 0), june(1, 13, 0), Why.OUTSIDE_HOURS, null),
            new Interval(june(1, 13, 0), june(1, 14, 0), Why.WORKING_HOURS, null),
            new Interval(june(1, 14, 0), june(2, 7, 0), Why.PAUSED, "CUSTOMER"),
            new Interval(june(2, 7, 0), june(2, 8, 0), Why.OUTSIDE_HOURS, null),
            new Interval(june(2, 8, 0), june(2, 9, 30), Why.WORKING_HOURS, null));
  }

  @Test
  void aPauseOverNightCostsNothing() {
    var start = ClockEvent.start(june(1, 16, 0), terms(4));
    var pause = ClockEvent.pause(june(1, 19, 0), "CUSTOMER");
    var resume = ClockEvent.resume(june(2, 6, 0));
    Instant now = june(2, 9, 0);
    ClockReading paused = Reckoning.read(List.of(start, pause, resume), now);
    assertThat(paused).isEqualTo(Reckoning.read(List.of(start), now));
    assertThat(minutes(paused)).isEqualTo(180);
  }

  @Test
  void aReasonThatDoesNotPauseLetsTheClockRun() {
    var events =
        List.of(
            ClockEvent.start(june(1, 9, 0), terms(4)), ClockEvent.pause(june(1, 10, 0), "CHANGE"));
    ClockReading reading = Reckoning.read(events, june(1, 11, 0));
    assertThat(reading.state()).isEqualTo(ClockState.RUNNING);
    assertThat(minutes(reading)).isEqualTo(120);
  }

  @Test
  void aPausedClockHasNoDeadline() {
    var events =
        List.of(
            ClockEvent.start(june(1, 9, 0), terms(4)),
            ClockEvent.pause(june(1, 10, 0), "CUSTOMER"));
    ClockReading reading = Reckoning.read(events, june(5, 11, 0));
    assertThat(reading.state()).isEqualTo(ClockState.PAUSED);
    assertThat(reading.dueAt()).isNull();
    assertThat(reading.warnAt()).isNull();
    assertThat(reading.verdict()).isNull();
  }

  @Test
  void warnsAtItsShareAndBreachesWhenUsedUp() {
    var events = List.of(ClockEvent.start(june(1, 9, 0), terms(4)));
    ClockReading reading = Reckoning.read(events, june(1, 10, 0));
    assertThat(reading.warnAt()).isEqualTo(june(1, 13, 0).minus(Duration.ofHours(1)));
    assertThat(reading.dueAt()).isEqualTo(june(1, 14, 0));
    assertThat(Reckoning.read(events, june(1, 14, 0)).verdict()).isNull();
    ClockReading late = Reckoning.read(events, june(1, 14, 0).plusMillis(1));
    assertThat(late.verdict()).isEqualTo(Verdict.BREACHED);
    assertThat(late.breachedAt()).isEqualTo(june(1, 14, 0));
  }

  @Test
  void stoppingAtTheVeryMomentOfTheDeadlineMeetsIt() {
    var start = ClockEvent.start(june(1, 9, 0), terms(4));
    var inTime = List.of(start, ClockEvent.stop(june(1, 14, 0)));
    var late = List.of(start, ClockEvent.stop(june(1, 14, 0).plusMillis(1)));
    assertThat(Reckoning.read(inTime, june(3, 0, 0)).verdict()).isEqualTo(Verdict.MET);
    assertThat(Reckoning.read(late, june(3, 0, 0)).verdict()).isEqualTo(Verdict.BREACHED);
  }

  @Test
  void aReopenedClockRunsOnFromWhatWasSpent() {
    var events =
        List.of(
            ClockEvent.start(june(1, 9, 0), terms(4)),
            ClockEvent.stop(june(1, 11, 0)),
            ClockEvent.restart(june(3, 9, 0)));
    ClockReading reading = Reckoning.read(events, june(3, 10, 0));
    assertThat(minutes(reading)).isEqualTo(180);
    assertThat(reading.verdict()).isNull();
    assertThat(reading.dueAt()).isEqualTo(june(3, 11, 0));
    assertThat(Reckoning.read(events.subList(0, 2), june(9, 0, 0)).verdict())
        .isEqualTo(Verdict.MET);
  }

  @Test
  void aNewTargetKeepsWhatWasSpent() {
    var events =
        List.of(
            ClockEvent.start(june(1, 9, 0), terms(8)),
            ClockEvent.retarget(june(1, 11, 0), terms(3)));
    ClockReading reading = Reckoning.read(events, june(1, 11, 30));
    assertThat(minutes(reading)).isEqualTo(150);
    assertThat(reading.dueAt()).isEqualTo(june(1, 12, 0));
  }

  @Test
  void aTargetBelowWhatWasSpentIsBreachedAtOnceAndNotBefore() {
    var events =
        List.of(
            ClockEvent.start(june(1, 9, 0), terms(8)),
            ClockEvent.retarget(june(1, 11, 0), terms(1)));
    assertThat(Reckoning.read(events, june(1, 11, 30)).breachedAt()).isEqualTo(june(1, 11, 0));
  }

  @Test
  void neitherALongerTargetNorAReopeningTakesABreachBack() {
    var events =
        List.of(
            ClockEvent.start(june(1, 9, 0), terms(1)),
            ClockEvent.retarget(june(1, 11, 0), terms(40)),
            ClockEvent.stop(june(1, 12, 0)),
            ClockEvent.restart(june(2, 9, 0)),
            ClockEvent.stop(june(2, 10, 0)));
    ClockReading reading = Reckoning.read(events, june(3, 0, 0));
    assertThat(reading.verdict()).isEqualTo(Verdict.BREACHED);
    assertThat(reading.breachedAt()).isEqualTo(june(1, 10, 0));
  }

  @Test
  void anEditedHolidayCountsForTheWholeRunningClock() {
    var holiday = office(2, Holiday.on(LocalDate.of(2026, 6, 1), "Whit Monday"));
    var events =
        List.of(
            ClockEvent.start(june(1, 9, 0), terms(8)),
            ClockEvent.recalendar(june(2, 10, 0), holiday));
    Ledger ledger = Reckoning.explain(events, june(2, 10, 0));
    assertThat(minutes(ledger.reading())).isEqualTo(120);
    assertThat(ledger.intervals().get(0))
        .isEqualTo(new Interval(june(1, 9, 0), june(2, 0, 0), Why.HOLIDAY, "Whit Monday"));
  }

  @Test
  void aCancelledClockHasNoVerdict() {
    var events =
        List.of(ClockEvent.start(june(1, 9, 0), terms(8)), ClockEvent.cancel(june(1, 10, 0)));
    ClockReading reading = Reckoning.read(events, june(3, 10, 0));
    assertThat(reading.state()).isEqualTo(ClockState.CANCELLED);
    assertThat(reading.verdict()).isNull();
    assertThat(minutes(reading)).isEqualTo(60);
  }

  @Test
  void twoYearsAreReadInWellUnderAMillisecond() {
    var events = List.of(ClockEvent.start(june(1, 9, 0), terms(20_000)));
    Instant now = june(1, 9, 0).plus(Duration.ofDays(730));
    for (int i = 0; i < 20_000; i++) {
      Reckoning.read(events, now);
    }
    long begin = System.nanoTime();
    for (int i = 0; i < 10_000; i++) {
      Reckoning.read(events, now);
    }
    assertThat((System.nanoTime() - begin) / 10_000).as("ns for one").isLessThan(200_000);
  }
}
