package io.attesta.reporting.target;

import io.attesta.reporting.FactKeeper;
import io.attesta.reporting.Measure;
import io.attesta.reporting.Measures;
import io.attesta.reporting.ReportingDay;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Judges every morning what is over, and after a standstill all that was missed meanwhile. */
@Component
class TargetRound {

  private static final Logger LOG = LoggerFactory.getLogger(TargetRound.class);

  private final Measures measures;
  private final FactKeeper keeper;
  private final TargetJudge judge;
  private final ReportingDay day;

  TargetRound(Measures measures, FactKeeper keeper, TargetJudge judge, ReportingDay day) {
    this.keeper = keeper;
    this.measures = measures;
    this.judge = judge;
    this.day = day;
  }

  /** A measure that cannot be judged now is judged next time; it keeps no other from it. */
  @Scheduled(cron = "${attesta.reporting.targets.cron:0 15 5 * * *}")
  void judge() {
    LocalDate today = day.today();
    keeper.catchUp();
    for (Measure measure : measures.all()) {
      try {
        LOG.debug("{}: {} periods judged", measure.key(), judge(measure, today));
      } catch (RuntimeException e) {
        LOG.error("{} could not be judged; it is tried again tomorrow", measure.key(), e);
      }
    }
  }

  /** Answers how many periods were judged. */
  int judge(Measure measure, LocalDate today) {
    int periods = 0;
    while (judge.judgeNext(measure, today)) {
      periods++;
    }
    return periods;
  }
}
