package io.attesta.servicelevel.reckoning;

import java.util.ArrayList;
import java.util.List;

/** A clock that ticks: slow, with state, and written independently of the real one. */
final class NaiveClock {

  /** Working milliseconds by a version of a calendar. */
  interface Working {
    long between(String key, int version, long from, long to);
  }

  private record Piece(long from, long to, String key, int version) {}

  private final Working working;
  private final List<Piece> pieces = new ArrayList<>();
  private boolean stopped;
  private boolean cancelled;
  private String hold;
  private ClockTerms terms;
  private long spent;
  private Long breachedAt;

  NaiveClock(Working working) {
    this.working = working;
  }

  /**
   * @param tick longest step in milliseconds; the moment of a breach is exact for a minute, the
   *     rest for any step
   */
  NaiveClock run(List<ClockEvent> events, long now, long tick) {
    int next = 1;
    terms = events.get(0).terms();
    long at = events.get(0).at().toEpochMilli();
    while (true) {
      while (next < events.size() && events.get(next).at().toEpochMilli() <= at) {
        happen(events.get(next++), at);
      }
      if (at >= now) {
        return this;
      }
      long to = tick == Long.MAX_VALUE ? now : Math.min(now, (Math.floorDiv(at, tick) + 1) * tick);
      if (next < events.size()) {
        to = Math.min(to, events.get(next).at().toEpochMilli());
      }
      run(at, to);
      at = to;
    }
  }

  long spent() {
    return spent;
  }

  Long breachedAt() {
    return breachedAt;
  }

  ClockState state() {
    if (cancelled) {
      return ClockState.CANCELLED;
    }
    return stopped ? ClockState.STOPPED : paused() ? ClockState.PAUSED : ClockState.RUNNING;
  }

  Verdict verdict() {
    return breachedAt != null ? Verdict.BREACHED : stopped ? Verdict.MET : null;
  }

  private boolean paused() {
    return hold != null && terms.pausingReasons().contains(hold);
  }

  private boolean open() {
    return !stopped && !cancelled;
  }

  private void run(long at, long to) {
    if (!open() || paused()) {
      return;
    }
    var calendar = terms.calendar();
    long counted = working.between(calendar.key(), calendar.version(), at, to);
    long left = terms.targetMillis() - spent;
    if (breachedAt == null && (left <= 0 || left < counted)) {
      breachedAt = at + Math.max(0, left);
    }
    spent += counted;
    pieces.add(new Piece(at, to, calendar.key(), calendar.version()));
  }

  private void happen(ClockEvent event, long at) {
    if (event.kind() == ClockEvent.Kind.RESTART) {
      stopped = false;
    } else if (open()) {
      switch (event.kind()) {
        case PAUSE -> hold = event.reason();
        case RESUME -> hold = null;
        case STOP -> stop(at);
        case RETARGET -> terms = event.terms();
        case RECALENDAR -> recount(event.calendar());
        case CANCEL -> cancelled = true;
        default -> {}
      }
    }
  }

  private void stop(long at) {
    stopped = true;
    hold = null;
    if (breachedAt == null && spent > terms.targetMillis()) {
      breachedAt = at;
    }
  }

  private void recount(WorkingCalendar edited) {
    if (terms.calendar().key().equals(edited.key())) {
      terms =
          new ClockTerms(
              terms.targetMillis(), terms.warningPercent(), terms.pausingReasons(), edited);
    }
    spent = 0;
    pieces.replaceAll(
        p ->
            p.key().equals(edited.key())
                ? new Piece(p.from(), p.to(), p.key(), edited.version())
                : p);
    for (Piece piece : pieces) {
      spent += working.between(piece.key(), piece.version(), piece.from(), piece.to());
    }
  }
}
