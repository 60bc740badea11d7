package io.attesta.servicelevel.reckoning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A made-up life of a clock, with events that make sense and events that do not, close to clock
 * changes more often than chance would have it.
 *
 * @param events at least the start
 * @param now not before the last event
 */
record RandomClock(List<ClockEvent> events, Instant now) {

  private static final List<String> REASONS = List.of("CUSTOMER", "SUPPLIER", "CHANGE");

  /**
   * @param calendars of two keys at least; the last is an edited version of the first
   * @param from earliest start
   * @param to latest end
   */
  static RandomClock of(
      RandomGenerator random,
      List<WorkingCalendar> calendars,
      Instant from,
      Instant to,
      long span) {
    long at = begin(random, calendars.get(0), from.toEpochMilli(), to.toEpochMilli() - span);
    long end = at + random.nextLong(1, span);
    WorkingCalendar edited = calendars.get(calendars.size() - 1);
    var current = new ArrayList<>(calendars.subList(0, calendars.size() - 1));
    var events = new ArrayList<ClockEvent>();
    events.add(ClockEvent.start(Instant.ofEpochMilli(at), terms(random, current, span)));
    for (int i = random.nextInt(10); i > 0; i--) {
      at = Math.min(end, at + gap(random, span));
      Instant when = Instant.ofEpochMilli(at);
      events.add(
          switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4 -> ClockEvent.pause(when, REASONS.get(random.nextInt(3)));
            case 5, 6, 7, 8, 9 -> ClockEvent.resume(when);
            case 10, 11, 12 -> ClockEvent.stop(when);
            case 13, 14 -> ClockEvent.restart(when);
            case 15 -> ClockEvent.start(when, terms(random, current, span));
            case 16, 17 -> ClockEvent.retarget(when, terms(random, current, span));
            case 18 -> {
              current.set(0, edited);
              yield ClockEvent.recalendar(when, edited);
            }
            default -> random.nextInt(4) == 0 ? ClockEvent.cancel(when) : ClockEvent.resume(when);
          });
    }
    return new RandomClock(List.copyOf(events), Instant.ofEpochMilli(end));
  }

  private static ClockTerms terms(
      RandomGenerator random, List<WorkingCalendar> calendars, long span) {
    long target = random.nextLong(1, span);
    if (random.nextInt(3) == 0) {
      target = (target / 3_600_000 + 1) * 3_600_000;
    }
    Set<String> pausing = Set.of(REASONS.get(0), REASONS.get(random.nextInt(1, 3)));
    var calendar = calendars.get(random.nextInt(calendars.size()));
    return new ClockTerms(
        target / random.nextInt(1, 9) + 1, random.nextInt(1, 101), pausing, calendar);
  }

  private static long begin(RandomGenerator random, WorkingCalendar calendar, long from, long to) {
    long at = random.nextLong(from, to);
    if (random.nextBoolean()) {
      var change = calendar.zone().getRules().nextTransition(Instant.ofEpochMilli(at));
      if (change != null) {
        long near = change.getInstant().toEpochMilli() - random.nextLong(3 * WorkingLine.DAY);
        at = Math.max(from, Math.min(to - 1, near));
      }
    }
    return random.nextBoolean() ? at : at / 3_600_000 * 3_600_000;
  }

  private static long gap(RandomGenerator random, long span) {
    return switch (random.nextInt(10)) {
      case 0 -> 0;
      case 1, 2 -> random.nextInt(24) * 3_600_000L;
      case 3 -> random.nextInt(60_000);
      default -> random.nextLong(span / 4 + 1);
    };
  }
}
