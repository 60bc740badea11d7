package io.attesta.reporting.report;

import io.attesta.shared.Now;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes and sends what is due: for each schedule each period once, whichever node is at it, and
 * afterwards what was due while the service was down.
 */
@Component
class ScheduledReports {

  private static final Logger LOG = LoggerFactory.getLogger(ScheduledReports.class);

  /** After a longer downtime, what is older is not sent any more. */
  private static final int MOST_PERIODS = 12;

  private final ReportSchedules schedules;
  private final ReportQuestions questions;
  private final Reports reports;
  private final ReportDistribution distribution;
  private final Now now;
  private final TransactionTemplate transaction;

  ScheduledReports(
      ReportSchedules schedules,
      ReportQuestions questions,
      Reports reports,
      ReportDistribution distribution,
      Now now,
      TransactionTemplate transaction) {
    this.schedules = schedules;
    this.questions = questions;
    this.reports = reports;
    this.distribution = distribution;
    this.now = now;
    this.transaction = transaction;
  }

  /** Answers how many were sent. One that fails holds up no other and is tried again. */
  int make() {
    int sent = 0;
    for (ReportSchedule schedule : schedules.all()) {
      if (schedule.active()) {
        for (LocalDate from : due(schedule)) {
          try {
            sent += make(schedule, from) ? 1 : 0;
          } catch (RuntimeException e) {
            LOG.warn("The report of {} from {} was not made", schedule.key(), from, e);
          }
        }
      }
    }
    return sent;
  }

  /** First days of the periods that are due and were not made, the oldest first. */
  private List<LocalDate> due(ReportSchedule schedule) {
    LocalDate today = LocalDate.ofInstant(now.get(), questions.zone());
    ReportPeriod current = ReportPeriod.of(schedule.period(), today);
    boolean dayHasCome = !today.isBefore(current.from().plusDays(schedule.day() - 1L));
    ReportPeriod period = dayHasCome ? current.before() : current.before().before();
    Set<LocalDate> made = new HashSet<>(schedules.made(schedule.key(), schedule.since()));
    List<LocalDate> due = new ArrayList<>();
    for (int i = 0; i < MOST_PERIODS && !period.from().isBefore(schedule.since()); i++) {
      if (!made.contains(period.from())) {
        due.add(0, period.from());
      }
      period = period.before();
    }
    return due;
  }

  private boolean make(ReportSchedule schedule, LocalDate from) {
    Asked asked = questions.asked(schedule.scope(), schedule.scopeKey(), schedule.period(), from);
    ReportEntry report =
        reports
            .before(asked)
            .orElseGet(() -> reports.keep(asked, reports.compile(asked), "system").report());
    return transaction.execute(
        status -> {
          boolean first = schedules.run(schedule.key(), from, report.id());
          if (first) {
            distribution.send(schedule, report);
          }
          return first;
        });
  }

  /** Looks several times a day, so that a node that was down at night catches up in the morning. */
  @Component
  @ConditionalOnProperty(name = "attesta.reporting.enabled", matchIfMissing = true)
  static class Timer {

    private final ScheduledReports reports;

    Timer(ScheduledReports reports) {
      this.reports = reports;
    }

    @Scheduled(cron = "${attesta.reporting.reports.cron:0 10 */2 * * *}")
    void run() {
      reports.make();
    }
  }
}
