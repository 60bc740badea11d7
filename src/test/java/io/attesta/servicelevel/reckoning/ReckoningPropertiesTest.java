package io.attesta.servicelevel.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every clock, whatever happens to it. */
class ReckoningPropertiesTest {

  private static final long DAYS = 21 * WorkingLine.DAY;

  record Case(List<NaiveCalendar> naive, List<WorkingCalendar> real, RandomClock clock) {

    NaiveClock ticking() {
      NaiveClock.Working working =
          (key, version, from, to) ->
              naive.get(key.equals("b") ? 1 : version == 1 ? 0 : 2).worked(from, to);
      return new NaiveClock(working)
          .run(clock.events(), clock.now().toEpochMilli(), NaiveCalendar.MINUTE);
    }

    Ledger ledger() {
      return Reckoning.explain(clock.events(), clock.now());
    }
  }

  @Provide
  Arbitrary<Case> lives() {
    return Arbitraries.randomValue(ReckoningPropertiesTest::life);
  }

  private static Case life(RandomGenerator random) {
    int year = random.nextInt(2009, 2031);
    var a = RandomCalendars.one(random, "a", year, year + 1);
    var b = RandomCalendars.one(random, "b", year, year + 1);
    var edited = RandomCalendars.edited(random, a, year, year + 1);
    var real = List.of(a.real(1), b.real(1), edited.real(2));
    Instant from = Instant.parse(year + "-01-01T00:00:00Z");
    Instant to = Instant.parse((year + 2) + "-01-01T00:00:00Z");
    return new Case(List.of(a, b, edited), real, RandomClock.of(random, real, from, to, DAYS));
  }

  @Property(tries = 400)
  void agreesWithAClockThatLooksAtTheWallEveryMinute(@ForAll("lives") Case life) {
    NaiveClock naive = life.ticking();
    ClockReading real = life.ledger().reading();

    assertThat(real.elapsedMillis()).isEqualTo(naive.spent());
    assertThat(real.state()).isEqualTo(naive.state());
    assertThat(real.verdict()).isEqualTo(naive.verdict());
    assertThat(real.breachedAt())
        .isEqualTo(naive.breachedAt() == null ? null : Instant.ofEpochMilli(naive.breachedAt()));
  }

  @Property(tries = 2000)
  void accountsForEveryMillisecond(@ForAll("lives") Case life) {
    Ledger ledger = life.ledger();
    ClockReading reading = ledger.reading();

    Instant at = reading.startedAt();
    Interval before = null;
    for (Interval interval : ledger.intervals()) {
      assertThat(interval.from()).isEqualTo(at);
      assertThat(interval.to()).isAfter(interval.from());
      assertThat(before == null || !sameReason(before, interval)).isTrue();
      at = interval.to();
      before = interval;
    }
    assertThat(at).isEqualTo(reading.until());
    assertThat(ledger.millis(Why.WORKING_HOURS)).isEqualTo(reading.elapsedMillis());
    assertThat(ledger.intervals().stream().mapToLong(Interval::millis).sum())
        .isEqualTo(reading.until().toEpochMilli() - reading.startedAt().toEpochMilli());
  }

  @Property(tries = 2000)
  void aSpanIsTheSumOfItsParts(@ForAll("lives") Case life, @ForAll double share) {
    for (WorkingCalendar calendar : life.real()) {
      Instant from = life.clock().events().get(0).at();
      Instant to = life.clock().now().plusMillis(DAYS * 20);
      long cut = (long) (Math.abs(Math.sin(share)) * (to.toEpochMilli() - from.toEpochMilli()));
      Instant middle = from.plusMillis(cut);

      assertThat(calendar.worked(from, middle) + calendar.worked(middle, to))
          .isEqualTo(calendar.worked(from, to))
          .isBetween(0L, to.toEpochMilli() - from.toEpochMilli());
    }
  }

  @Property(tries = 2000)
  void theTargetIsSpentExactlyWhenItIsDue(@ForAll("lives") Case life) {
    ClockReading reading = life.ledger().reading();
    if (reading.dueAt() == null || reading.dueAt().isBefore(life.clock().now())) {
      return;
    }
    long target = reading.terms().targetMillis();
    ClockReading atDue = Reckoning.read(life.clock().events(), reading.dueAt());
    ClockReading justBefore = Reckoning.read(life.clock().events(), reading.dueAt().minusMillis(1));
    ClockReading justAfter = Reckoning.read(life.clock().events(), reading.dueAt().plusMillis(1));

    assertThat(atDue.dueAt()).isEqualTo(reading.dueAt());
    if (reading.elapsedMillis() <= target && reading.dueAt().isAfter(life.clock().now())) {
      assertThat(atDue.elapsedMillis()).isEqualTo(target);
      assertThat(justBefore.elapsedMillis()).isEqualTo(target - 1);
    }
    assertThat(justAfter.verdict()).isEqualTo(Verdict.BREACHED);
    if (reading.verdict() == null) {
      assertThat(atDue.verdict()).isNull();
      assertThat(justAfter.breachedAt()).isEqualTo(reading.dueAt());
    }
  }

  @Property(tries = 1000)
  void aBreachIsNeverTakenBack(@ForAll("lives") Case life) {
    Instant breachedAt = null;
    for (ClockEvent event : life.clock().events()) {
      ClockReading then = Reckoning.read(life.clock().events(), event.at());
      if (breachedAt != null) {
        assertThat(then.verdict()).isEqualTo(Verdict.BREACHED);
        assertThat(then.breachedAt()).isEqualTo(breachedAt);
      }
      breachedAt = then.breachedAt();
    }
  }

  private static boolean sameReason(Interval one, Interval other) {
    return one.why() == other.why() && java.util.Objects.equals(one.detail(), other.detail());
  }

  /** The clock of a customer pauses while the supplier is waited for, whose own clock then runs. */
  @Property(tries = 300)
  void whatRunsAndWhatPartiesAreWaitedForAddUpToTheCalendar(@ForAll("waits") Waits waits) {
    WorkingCalendar calendar = waits.calendar();
    var terms = new ClockTerms(DAYS, 80, Set.of("SUPPLIER"), calendar);
    var owed = new ArrayList<>(List.of(ClockEvent.start(waits.start(), terms)));
    long supplied = 0;
    for (int i = 0; i + 1 < waits.turns().size(); i += 2) {
      Instant from = waits.turns().get(i);
      Instant to = waits.turns().get(i + 1);
      owed.add(ClockEvent.pause(from, "SUPPLIER"));
      owed.add(ClockEvent.resume(to));
      var promised = new ClockTerms(WorkingLine.DAY, 80, Set.of(), calendar);
      supplied +=
          Reckoning.read(
                  List.of(ClockEvent.start(from, promised), ClockEvent.stop(to)), waits.end())
              .elapsedMillis();
    }
    owed.add(ClockEvent.stop(waits.end()));
    long running = Reckoning.read(owed, waits.end()).elapsedMillis();
    assertThat(running + supplied).isEqualTo(calendar.worked(waits.start(), waits.end()));
  }

  record Waits(WorkingCalendar calendar, Instant start, List<Instant> turns, Instant end) {}

  @Provide
  Arbitrary<Waits> waits() {
    return Arbitraries.randomValue(
        random -> {
          int year = random.nextInt(2009, 2031);
          Instant start = Instant.parse(year + "-01-01T00:00:00Z");
          List<Instant> moments =
              random
                  .longs(random.nextInt(2, 12), 0, 300 * WorkingLine.DAY)
                  .sorted()
                  .mapToObj(start::plusMillis)
                  .toList();
          return new Waits(
              RandomCalendars.one(random, "a", year, year + 1).real(1),
              start,
              moments,
              start.plusMillis(301 * WorkingLine.DAY));
        });
  }
}
