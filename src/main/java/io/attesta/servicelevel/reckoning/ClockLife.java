package io.attesta.servicelevel.reckoning;

import static io.attesta.servicelevel.reckoning.ClockState.CANCELLED;
import static io.attesta.servicelevel.reckoning.ClockState.PAUSED;
import static io.attesta.servicelevel.reckoning.ClockState.RUNNING;
import static io.attesta.servicelevel.reckoning.ClockState.STOPPED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock while its events are replayed. All moments in milliseconds since 1970. */
final class ClockLife {

  private final List<Phase> phases = new ArrayList<>();
  private final Mark warning = new Mark();
  private final Mark due = new Mark();
  private ClockState state;
  private ClockTerms terms;
  private String hold;
  private long startedAt;
  private long since;
  private long spent;
  private long breachedAt = Mark.NEVER;

  /** A stretch of time in one state; {@code calendar} is that of the terms then. */
  record Phase(long from, long to, ClockState state, String hold, WorkingCalendar calendar) {

    void slices(WorkingCalendar.Slices into) {
      if (state == RUNNING) {
        calendar.slices(from, to, into);
      } else {
        into.add(from, to, state == PAUSED ? Why.PAUSED : Why.STOPPED, hold);
      }
    }

    long counted() {
      return state == RUNNING ? calendar.worked(from, to) : 0;
    }
  }

  void apply(ClockEvent event) {
    long at = event.at().toEpochMilli();
    if (state == null) {
      if (event.kind() == ClockEvent.Kind.START) {
        begin(at, event.terms());
      }
      return;
    }
    switch (event.kind()) {
      case START -> {}
      case PAUSE -> hold(at, event.reason());
      case RESUME -> hold(at, null);
      case STOP -> stop(at);
      case RESTART -> restart(at);
      case RETARGET -> retarget(at, event.terms());
      case RECALENDAR -> recalendar(at, event.calendar());
      case CANCEL -> cancel(at);
    }
  }

  ClockLife upTo(Instant now) {
    if (isOpen()) {
      advance(now.toEpochMilli());
    }
    return this;
  }

  List<Phase> phases() {
    return phases;
  }

  ClockReading reading() {
    if (state == null) {
      throw new IllegalArgumentException("the clock has not been started");
    }
    boolean running = state == RUNNING;
    boolean breached = breachedAt != Mark.NEVER;
    return new ClockReading(
        state,
        Instant.ofEpochMilli(startedAt),
        Instant.ofEpochMilli(since),
        spent,
        terms,
        running ? instant(warning.whenRunning(since, spent, terms.calendar())) : null,
        running ? instant(due.whenRunning(since, spent, terms.calendar())) : null,
        breached ? Verdict.BREACHED : state == STOPPED ? Verdict.MET : null,
        instant(breachedAt));
  }

  private void begin(long at, ClockTerms agreed) {
    state = RUNNING;
    startedAt = at;
    since = at;
    follow(agreed);
  }

  private void follow(ClockTerms agreed) {
    terms = agreed;
    warning.move(agreed.warningMillis());
    due.move(agreed.targetMillis());
  }

  private void hold(long at, String reason) {
    if (isOpen()) {
      advance(at);
      hold = reason;
      settle();
    }
  }

  private void stop(long at) {
    if (isOpen()) {
      advance(at);
      state = STOPPED;
      hold = null;
      // A retarget below what was spent while paused is a breach that no running phase noticed.
      if (breachedAt == Mark.NEVER && spent > terms.targetMillis()) {
        breachedAt = since;
      }
    }
  }

  private void restart(long at) {
    if (state == STOPPED) {
      advance(at);
      settle();
    }
  }

  private void retarget(long at, ClockTerms agreed) {
    // A stopped clock keeps the terms it was judged by.
    if (isOpen()) {
      advance(at);
      follow(agreed);
      settle();
    }
  }

  private void recalendar(long at, WorkingCalendar edited) {
    if (!isOpen()) {
      return;
    }
    advance(at);
    phases.replaceAll(phase -> by(edited, phase));
    if (terms.calendar().key().equals(edited.key())) {
      terms = terms.in(edited);
    }
    spent = phases.stream().mapToLong(Phase::counted).sum();
    warning.recount(spent);
    due.recount(spent);
  }

  private static Phase by(WorkingCalendar edited, Phase phase) {
    return phase.calendar().key().equals(edited.key())
        ? new Phase(phase.from(), phase.to(), phase.state(), phase.hold(), edited)
        : phase;
  }

  private void cancel(long at) {
    if (isOpen()) {
      advance(at);
      state = CANCELLED;
    }
  }

  private boolean isOpen() {
    return state == RUNNING || state == PAUSED;
  }

  private void settle() {
    state = hold != null && terms.pausingReasons().contains(hold) ? PAUSED : RUNNING;
  }

  private void advance(long to) {
    if (to <= since) {
      return;
    }
    var phase = new Phase(since, to, state, hold, terms.calendar());
    phases.add(phase);
    if (state == RUNNING) {
      long counted = phase.counted();
      warning.pass(since, to, spent, counted, terms.calendar());
      due.pass(since, to, spent, counted, terms.calendar());
      if (due.isReached() && breachedAt == Mark.NEVER) {
        breachedAt = due.reachedAt();
      }
      spent += counted;
    }
    since = to;
  }

  private static Instant instant(long at) {
    return at == Mark.NEVER ? null : Instant.ofEpochMilli(at);
  }
}
