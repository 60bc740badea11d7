package io.attesta.servicelevel;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sweeps every second, and looks for edits of agreements and calendars on other nodes. */
@Component
@ConditionalOnProperty(name = "attesta.sla.sweep.enabled", matchIfMissing = true)
class ClockSchedule {

  private final ClockSweep sweep;
  private final Promises promises;
  private final Replanning replanning;

  ClockSchedule(ClockSweep sweep, Promises promises, Replanning replanning) {
    this.sweep = sweep;
    this.promises = promises;
    this.replanning = replanning;
  }

  @Scheduled(fixedDelayString = "${attesta.sla.sweep.delay:1000}")
  void sweep() {
    sweep.sweep();
  }

  @Scheduled(fixedDelayString = "${attesta.sla.refresh.delay:10000}")
  void refresh() {
    promises.refresh();
    replanning.replan();
  }
}
