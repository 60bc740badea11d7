package io.attesta.servicelevel.reckoning;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * When time counts. A moment counts if, and only if, the wall clock in the calendar's zone then
 * shows a time within the hours of that weekday and the date is no holiday. So a day of 08:00-17:00
 * has nine hours also when clocks change at night, an hour that the clock skips is no working time,
 * an hour that it shows twice counts twice, and around the clock counts real time.
 *
 * <p>Immutable and thread-safe. Exact to the millisecond for moments from 1970 to 2200; outside
 * that the nearest known offset of the zone is taken. Costs of an answer do not grow with the span
 * asked for.
 */
public final class WorkingCalendar {

  private static final Instant FIRST = Instant.EPOCH;
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  private final String key;
  private final int version;
  private final ZoneId zone;
  private final WorkingLine line;

  /* Stretches of constant offset: begin, offset, working time up to the begin, and what turns
  working time of the local line into working time of the calendar. All in milliseconds. */
  private final long[] begins;
  private final long[] offsets;
  private final long[] workedAtBegin;
  private final long[] shifts;

  /**
   * @param key which calendar it is; versions of one calendar share it
   * @param version counts up from 1 with each edit
   * @param hours hours per weekday; none for a weekday on which nothing counts; overlaps count once
   */
  public WorkingCalendar(
      String key,
      int version,
      ZoneId zone,
      Map<DayOfWeek, List<Hours>> hours,
      List<Holiday> holidays) {
    this.key = key;
    this.version = version;
    this.zone = zone;
    this.line = new WorkingLine(hours, holidays);
    var rules = zone.getRules();
    var instants = new java.util.ArrayList<Instant>();
    for (var t = rules.nextTransition(FIRST);
        t != null && t.getInstant().isBefore(LAST);
        t = rules.nextTransition(t.getInstant())) {
      instants.add(t.getInstant());
    }
    int stretches = instants.size() + 1;
    begins = new long[stretches];
    offsets = new long[stretches];
    workedAtBegin = new long[stretches];
    shifts = new long[stretches];
    begins[0] = Long.MIN_VALUE;
    workedAtBegin[0] = Long.MIN_VALUE;
    offsets[0] = rules.getOffset(FIRST).getTotalSeconds() * 1000L;
    for (int i = 1; i < stretches; i++) {
      begins[i] = instants.get(i - 1).toEpochMilli();
      offsets[i] = rules.getOffset(instants.get(i - 1)).getTotalSeconds() * 1000L;
      workedAtBegin[i] = shifts[i - 1] + line.before(begins[i] + offsets[i - 1]);
      shifts[i] = workedAtBegin[i] - line.before(begins[i] + offsets[i]);
    }
  }

  /** Every day, all day, no holidays. */
  public static WorkingCalendar aroundTheClock(String key, int version, ZoneId zone) {
    var hours = new java.util.EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      hours.put(day, List.of(Hours.ALL_DAY));
    }
    return new WorkingCalendar(key, version, zone, hours, List.of());
  }

  public String key() {
    return key;
  }

  public int version() {
    return version;
  }

  public ZoneId zone() {
    return zone;
  }

  /** Milliseconds that count from {@code from}, inclusive, to {@code to}, exclusive. */
  public long worked(Instant from, Instant to) {
    return worked(from.toEpochMilli(), to.toEpochMilli());
  }

  /**
   * The first moment at which {@code millis} have counted since {@code from}.
   *
   * @return {@code from} itself for 0; null when that never comes because nothing counts
   */
  public Instant reached(Instant from, long millis) {
    long at = reached(from.toEpochMilli(), millis);
    return at == Long.MAX_VALUE ? null : Instant.ofEpochMilli(at);
  }

  long worked(long from, long to) {
    return upTo(to) - upTo(from);
  }

  /** As {@link #reached(Instant, long)}, with Long.MAX_VALUE for never. */
  long reached(long from, long millis) {
    if (millis <= 0) {
      return from;
    }
    if (line.perWeek() == 0) {
      return Long.MAX_VALUE;
    }
    long wanted = upTo(from) + millis;
    int i = stretchOf(from);
    while (i + 1 < begins.length && workedAtBegin[i + 1] < wanted) {
      i++;
    }
    long notBefore = Math.max(from, begins[i]) + offsets[i];
    return line.reaching(wanted - shifts[i], notBefore) - offsets[i];
  }

  /** Tells {@code to} every stretch from {@code from} to {@code to}, in order and without gap. */
  void slices(long from, long to, Slices into) {
    for (int i = stretchOf(from); i < begins.length && begins[i] < to; i++) {
      long begin = Math.max(from, begins[i]);
      long end = i + 1 < begins.length ? Math.min(to, begins[i + 1]) : to;
      for (long at = begin; at < end; ) {
        at = Math.min(end, sliceDay(at, end, offsets[i], into));
      }
    }
  }

  private long sliceDay(long from, long to, long offset, Slices into) {
    long day = Math.floorDiv(from + offset, WorkingLine.DAY);
    long midnight = day * WorkingLine.DAY - offset;
    long end = Math.min(to, midnight + WorkingLine.DAY);
    String holiday = line.holidayName(day);
    Why idle = holiday == null ? Why.OUTSIDE_HOURS : Why.HOLIDAY;
    long at = from;
    for (Hours hours : line.hoursOf(day)) {
      long open = Math.min(end, Math.max(at, midnight + hours.fromMillis()));
      long close = Math.min(end, Math.max(at, midnight + hours.toMillis()));
      into.add(at, open, idle, holiday);
      into.add(open, close, Why.WORKING_HOURS, null);
      at = close;
    }
    into.add(at, end, idle, holiday);
    return end;
  }

  private long upTo(long at) {
    int i = stretchOf(at);
    return shifts[i] + line.before(at + offsets[i]);
  }

  private int stretchOf(long at) {
    int found = Arrays.binarySearch(begins, at);
    return found >= 0 ? found : -found - 2;
  }

  /** Takes stretches of time; may be given empty ones. */
  interface Slices {
    void add(long from, long to, Why why, String detail);
  }

  /** A version of a calendar never changes. */
  @Override
  public boolean equals(Object other) {
    return other instanceof WorkingCalendar c && c.key.equals(key) && c.version == version;
  }

  @Override
  public int hashCode() {
    return 31 * key.hashCode() + version;
  }

  @Override
  public String toString() {
    return key + " v" + version;
  }
}
