package io.attesta.change.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds when a change could be carried out without anything that blocks it. */
@Component
class FreeSlots {

  static final int PROPOSED = 3;
  static final Duration AHEAD = Duration.ofDays(14);
  private static final long GRID_SECONDS = 900;
  private static final String TO = " to ";

  private final ObstacleReader reader;
  private final List<ConflictRule> rules;

  FreeSlots(ObstacleReader reader, List<ConflictRule> rules) {
    this.reader = reader;
    this.rules = rules;
  }

  /**
   * The next windows as long as the planned one, the earliest first, none overlapping another.
   *
   * @param from earliest start; starts are rounded up to the quarter of an hour
   * @param ahead how far to look
   */
  List<Window> next(Subject subject, Instant from, Duration ahead, int count) {
    Window within = new Window(from, from.plus(ahead));
    Obstacles obstacles = reader.read(subject.change(), within);
    return free(within, blocked(subject, within, obstacles), subject.change().window(), count);
  }

  private List<Window> blocked(Subject subject, Window within, Obstacles obstacles) {
    return rules.stream()
        .flatMap(rule -> rule.conflicts(subject, within, obstacles).stream())
        // Nobody knows when a major incident ends; it is no matter of the calendar.
        .filter(c -> c.blocking() && c.kind() != Conflict.Kind.MAJOR_INCIDENT)
        .map(Conflict::overlap)
        .toList();
  }

  static List<Window> free(Window within, List<Window> blocked, Window planned, int count) {
    List<Window> slots = new ArrayList<>();
    for (Window gap : Spans.without(within, blocked)) {
      Instant start = onGrid(gap.start());
      while (slots.size() < count && !start.plus(planned.length()).isAfter(gap.end())) {
        slots.add(new Window(start, start.plus(planned.length())));
        start = onGrid(start.plus(planned.length()));
      }
    }
    return slots;
  }

  private static Instant onGrid(Instant moment) {
    Instant second = moment.truncatedTo(ChronoUnit.SECONDS);
    Instant whole = second.isBefore(moment) ? second.plusSeconds(1) : second;
    long beyond = Math.floorMod(whole.getEpochSecond(), GRID_SECONDS);
    return beyond == 0 ? whole : whole.plusSeconds(GRID_SECONDS - beyond);
  }

  /** For people to read. */
  static String text(List<Window> slots) {
    return slots.isEmpty()
        ? "No free slot within " + AHEAD.toDays() + " days"
        : slots.stream()
            .map(slot -> slot.start() + TO + slot.end())
            .collect(Collectors.joining("\n"));
  }

  /** What {@link #text} has written. */
  static List<Window> read(String text) {
    if (text == null || !text.contains(TO)) {
      return List.of();
    }
    return text.lines()
        .map(line -> line.split(TO))
        .map(ends -> new Window(Instant.parse(ends[0]), Instant.parse(ends[1])))
        .toList();
  }
}
