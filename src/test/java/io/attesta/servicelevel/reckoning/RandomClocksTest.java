package io.attesta.servicelevel.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Many random clocks against tables that count working minutes one by one. Run the full number with
 * {@code mvn test -Dtest=RandomClocksTest -Dattesta.random-clocks=10000000}.
 */
class RandomClocksTest {

  private static final int CLOCKS = Integer.getInteger("attesta.random-clocks", 100_000);
  private static final int WORLDS = Integer.getInteger("attesta.random-calendars", 3);
  private static final int YEARS = 2;

  /** Calendars of two keys and an edit of the first, with the minutes that count up to each. */
  record World(List<WorkingCalendar> calendars, List<int[]> minutes, Instant from, Instant to) {

    static World of(SplittableRandom random, int year) {
      var a = RandomCalendars.one(random, "a", year, year + YEARS);
      var b = RandomCalendars.one(random, "b", year, year + YEARS);
      var edited = RandomCalendars.edited(random, a, year, year + YEARS);
      Instant from = Instant.parse(year + "-01-01T00:00:00Z");
      Instant to = Instant.parse((year + YEARS) + "-01-01T00:00:00Z");
      var tables = new ArrayList<int[]>();
      for (NaiveCalendar calendar : List.of(a, b, edited)) {
        int[] table = new int[(int) ((to.getEpochSecond() - from.getEpochSecond()) / 60) + 1];
        for (int m = 1; m < table.length; m++) {
          long minute = from.toEpochMilli() + (m - 1) * NaiveCalendar.MINUTE;
          table[m] = table[m - 1] + (calendar.why(minute).counts() ? 1 : 0);
        }
        tables.add(table);
      }
      return new World(List.of(a.real(1), b.real(1), edited.real(2)), tables, from, to);
    }

    long worked(String key, int version, long from, long to) {
      int[] table = minutes.get(key.equals("b") ? 1 : version == 1 ? 0 : 2);
      return upTo(table, to) - upTo(table, from);
    }

    private long upTo(int[] table, long at) {
      long since = at - from.toEpochMilli();
      int minute = (int) (since / NaiveCalendar.MINUTE);
      boolean counts = minute + 1 < table.length && table[minute + 1] > table[minute];
      return table[minute] * NaiveCalendar.MINUTE + (counts ? since % NaiveCalendar.MINUTE : 0);
    }
  }

  @Test
  void noClockIsOffByAMillisecond() {
    long seed = 20_260_101;
    var random = new SplittableRandom(seed);
    var worlds = new ArrayList<World>();
    for (int i = 0; i < WORLDS; i++) {
      worlds.add(World.of(random, random.nextInt(2009, 2030)));
    }
    for (int i = 0; i < CLOCKS; i++) {
      World world = worlds.get(i % worlds.size());
      RandomClock clock = randomClock(random, world);
      ClockReading real = Reckoning.read(clock.events(), clock.now());
      NaiveClock naive =
          new NaiveClock(world::worked)
              .run(clock.events(), clock.now().toEpochMilli(), Long.MAX_VALUE);
      if (real.elapsedMillis() != naive.spent()) {
        assertThat(real.elapsedMillis()).as("clock %d: %s", i, clock).isEqualTo(naive.spent());
      }
    }
  }

  private static RandomClock randomClock(SplittableRandom random, World world) {
    long span = (random.nextInt(50) == 0 ? 700 : 40) * WorkingLine.DAY;
    return RandomClock.of(random, world.calendars(), world.from(), world.to(), span);
  }
}
