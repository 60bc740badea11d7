package io.attesta.reporting.outlook;

import io.attesta.reporting.ReportingDay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks ahead every morning, before people begin to work. */
@Component
class OutlookSchedule {

  private static final Logger LOG = LoggerFactory.getLogger(OutlookSchedule.class);

  private final OutlookRound round;
  private final ReportingDay day;

  OutlookSchedule(OutlookRound round, ReportingDay day) {
    this.round = round;
    this.day = day;
  }

  /** Answers how many outlooks were kept. */
  @Scheduled(cron = "${attesta.reporting.outlook.cron:0 30 4 * * *}")
  int look() {
    int kept = round.measures().stream().mapToInt(m -> round.look(m, day.today())).sum();
    LOG.info("{} outlooks were made", kept);
    return kept;
  }
}
