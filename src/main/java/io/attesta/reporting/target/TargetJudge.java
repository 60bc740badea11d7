package io.attesta.reporting.target;

import io.attesta.reporting.Measure;
import io.attesta.reporting.Period;
import io.attesta.shared.Now;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds periods against targets: each once on time, and again only when somebody asks for it. */
@Component
class TargetJudge {

  static final String ON_TIME = "system";

  private final Aims aims;
  private final VerdictTable table;
  private final MissAnswers missed;
  private final Now now;

  TargetJudge(Aims aims, VerdictTable table, MissAnswers missed, Now now) {
    this.aims = aims;
    this.table = table;
    this.missed = missed;
    this.now = now;
  }

  /**
   * Judges the first period that is over and has not been judged. The first of a measure is the one
   * in which it is seen for the first time. Another node that is at it is waited for, and then sees
   * what it did. The facts have to be caught up with before the call.
   *
   * @return whether there was one
   */
  @Transactional
  public boolean judgeNext(Measure measure, LocalDate today) {
    table.oneAtATime(measure.key());
    Period period = measure.period();
    LocalDate from = wholeFrom(period, table.judgedUntil(measure.key(), period.begin(today)));
    LocalDate until = period.next(from);
    if (until.isAfter(today)) {
      return false;
    }
    judge(measure, from, ON_TIME);
    table.judged(measure.key(), until);
    return true;
  }

  /** Where periods have become longer, the first that begins after what was judged. */
  private static LocalDate wholeFrom(Period period, LocalDate judged) {
    LocalDate begin = period.begin(judged);
    return begin.equals(judged) ? begin : period.next(begin);
  }

  /**
   * Judges a period, anew where it was judged before.
   *
   * @param from its first day
   * @param by person, or {@link #ON_TIME}
   * @return how many verdicts were given
   */
  @Transactional
  public int judge(Measure measure, LocalDate from, String by) {
    table.oneAtATime(measure.key());
    var reached = aims.reached(measure, from, measure.period().next(from));
    reached.forEach(one -> judge(one.aim(), one.value(), from, by));
    return reached.size();
  }

  private void judge(Aim aim, BigDecimal value, LocalDate from, String by) {
    LocalDate until = aim.measure().period().next(from);
    boolean met = aim.isMetBy(value);
    int misses = met ? 0 : 1 + table.missesBefore(aim, from);
    Optional<Verdict> before = table.on(aim, from);
    String item = before.map(Verdict::item).orElse(null);
    if (!met && before.map(Verdict::met).orElse(true)) {
      Miss miss = new Miss(aim, from, until, value, misses);
      item = missed.answer(miss, table.openItem(aim).orElse(null)).orElse(item);
    }
    table.keep(
        new Verdict(
            0,
            aim.measure().key(),
            aim.measure().version(),
            aim.service(),
            aim.agreement(),
            from,
            until,
            value,
            aim.target(),
            met,
            misses,
            item,
            now.get(),
            by,
            null));
  }
}
