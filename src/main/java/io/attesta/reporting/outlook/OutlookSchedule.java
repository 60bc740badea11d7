package io.attesta.reporting.outlook;

import io.attesta.reporting.FactKeeper;
import io.attesta.reporting.Measure;
import io.attesta.reporting.ReportingDay;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks ahead every morning, before people begin to work. */
@Component
class OutlookSchedule {

  private static final Logger LOG = LoggerFactory.getLogger(OutlookSchedule.class);

  private final FactKeeper facts;
  private final OutlookRound round;
  private final ReportingDay day;

  OutlookSchedule(FactKeeper facts, OutlookRound round, ReportingDay day) {
    this.facts = facts;
    this.round = round;
    this.day = day;
  }

  /** Answers how many outlooks were kept. A measure that fails keeps no other from it. */
  @Scheduled(cron = "${attesta.reporting.outlook.cron:0 30 4 * * *}")
  int look() {
    facts.catchUp();
    LocalDate today = day.today();
    int kept = 0;
    for (Measure measure : round.measures()) {
      try {
        kept += round.look(measure, today);
      } catch (RuntimeException e) {
        LOG.error("{} could not be foreseen; it is tried again tomorrow", measure.key(), e);
      }
    }
    LOG.info("{} outlooks were made", kept);
    return kept;
  }
}
