package io.attesta.servicelevel;

import io.attesta.servicelevel.reckoning.ClockEvent;
import io.attesta.servicelevel.reckoning.ClockTerms;
import io.attesta.servicelevel.reckoning.Reckoning;
import io.attesta.servicelevel.reckoning.WorkingCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an agreement or a calendar would come to, before anything is saved. */
@Component
class Preview {

  private static final List<String> PRIORITIES = List.of("P1", "P2", "P3", "P4");

  /** So many stretches explain a deadline well enough. */
  private static final int MOST_STRETCHES = 60;

  /**
   * What is promised for a priority, and for a work item that is opened at the given moment.
   *
   * @param targetMillis working time
   * @param pausingHoldReasons hold reasons during which nothing counts
   * @param warnAt null without an opening
   * @param dueAt null without an opening
   */
  record Target(
      String priority,
      Metric metric,
      long targetMillis,
      int warningPercent,
      Set<String> pausingHoldReasons,
      String decision,
      int decisionVersion,
      Instant warnAt,
      Instant dueAt) {}

  /**
   * A deadline and how the calendar comes to it.
   *
   * @param stretches from the opening on, without gap, up to {@value #MOST_STRETCHES}
   * @param complete whether they reach the deadline
   */
  record Deadline(
      Instant dueAt, String zone, List<ClockExplanation.Stretch> stretches, boolean complete) {}

  /** The clocks of a zone change by so many seconds. */
  record ClockChange(Instant at, int seconds) {}

  private final Promises promises;
  private final JdbcClient jdbc;

  Preview(Promises promises, JdbcClient jdbc) {
    this.promises = promises;
    this.jdbc = jdbc;
  }

  /**
   * Targets for every priority, as the decision of the agreement says now.
   *
   * @param openedAt null when only the targets are wanted
   */
  List<Target> targets(Agreement agreement, String practice, Instant openedAt) {
    List<Target> targets = new ArrayList<>();
    for (String priority : PRIORITIES) {
      terms(agreement, practice, priority)
          .forEach((metric, agreed) -> targets.add(target(priority, metric, agreed, openedAt)));
    }
    return targets;
  }

  private Map<Metric, AgreedTerms> terms(Agreement agreement, String practice, String priority) {
    var facts = new Facts(practice, priority, agreement.service(), agreement.customer());
    return promises.terms(agreement, facts, agreement.criticality());
  }

  private static Target target(
      String priority, Metric metric, AgreedTerms agreed, Instant openedAt) {
    ClockTerms terms = agreed.terms();
    return new Target(
        priority,
        metric,
        terms.targetMillis(),
        terms.warningPercent(),
        new TreeSet<>(terms.pausingReasons()),
        agreed.decision(),
        agreed.decisionVersion(),
        openedAt == null ? null : terms.calendar().reached(openedAt, terms.warningMillis()),
        openedAt == null ? null : terms.calendar().reached(openedAt, terms.targetMillis()));
  }

  /** The deadline of so much working time, stretch by stretch; null when it never comes. */
  Deadline deadline(WorkingCalendar calendar, Instant openedAt, long millis) {
    Instant due = calendar.reached(openedAt, millis);
    if (due == null) {
      return null;
    }
    var start = ClockEvent.start(openedAt, new ClockTerms(millis, 100, Set.of(), calendar));
    var stretches =
        Reckoning.explain(List.of(start), due).intervals().stream()
            .map(ClockExplanation.Stretch::of)
            .limit(MOST_STRETCHES + 1L)
            .toList();
    boolean complete = stretches.size() <= MOST_STRETCHES;
    return new Deadline(
        due,
        calendar.zone().getId(),
        complete ? stretches : stretches.subList(0, MOST_STRETCHES),
        complete);
  }

  /** The next two changes between standard and summer time; none where clocks stay. */
  List<ClockChange> clockChanges(ZoneId zone, Instant from) {
    List<ClockChange> changes = new ArrayList<>();
    ZoneOffsetTransition next = zone.getRules().nextTransition(from);
    while (next != null && changes.size() < 2) {
      changes.add(new ClockChange(next.getInstant(), (int) next.getDuration().getSeconds()));
      next = zone.getRules().nextTransition(next.getInstant());
    }
    return changes;
  }

  /** Clocks that run or pause by the calendar. */
  long openByCalendar(String calendar) {
    return open("calendar", calendar);
  }

  /** Clocks that run or pause by the agreement. */
  long openByAgreement(String agreement) {
    return open("agreement", agreement);
  }

  private long open(String column, String key) {
    return jdbc.sql(
            "select count(*) from sla_clock where "
                + column
                + " = ? and state in ('RUNNING', 'PAUSED')")
        .param(key)
        .query(Long.class)
        .single();
  }
}
