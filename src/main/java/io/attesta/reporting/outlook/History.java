package io.attesta.reporting.outlook;

import io.attesta.reporting.Figure;
import io.attesta.reporting.Measure;
import io.attesta.reporting.Sums;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What fell on each day, to be added up over any stretch of days. */
final class History {

  private final LocalDate first;
  private final List<Sums> before = new ArrayList<>();

  private History(LocalDate first, Sums base) {
    this.first = first;
    before.add(base);
  }

  /** Of figures of one day each, without a gap. */
  static History of(Measure measure, List<Figure> days) {
    boolean levels = measure.arithmetic().fromTheBeginning();
    History history = new History(days.get(0).from(), Sums.NONE);
    for (Figure day : days) {
      Sums all = history.before.get(history.before.size() - 1);
      history.before.add(levels ? day.sums() : all.plus(day.sums()));
    }
    return history;
  }

  LocalDate first() {
    return first;
  }

  /** What fell on the days; those outside of the history are left out. */
  Sums between(LocalDate from, LocalDate until) {
    return upTo(until).minus(upTo(from));
  }

  /** What fell on all days before. */
  Sums upTo(LocalDate day) {
    long place = Math.max(0, Math.min(before.size() - 1L, day.toEpochDay() - first.toEpochDay()));
    return before.get((int) place);
  }
}
