package io.attesta.servicelevel;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notices when a promise of a supplier is nearly used up, and when it is broken. */
@Component
class PartyTimeSweep {

  private static final String SWEEP = ClockSweep.sweeping("party_time", "id", "partyTime");

  private final ClockSweep sweep;

  PartyTimeSweep(ClockSweep sweep) {
    this.sweep = sweep;
  }

  /** Number of notices. */
  int sweep() {
    return sweep.sweep(SWEEP, PartyNotice.KIND);
  }

  /** Looks every half minute: what a supplier promises is counted in hours. */
  @Component
  @ConditionalOnProperty(name = "attesta.sla.sweep.enabled", matchIfMissing = true)
  static class Schedule {

    private final PartyTimeSweep sweep;

    Schedule(PartyTimeSweep sweep) {
      this.sweep = sweep;
    }

    @Scheduled(fixedDelayString = "PT30S")
    void sweep() {
      sweep.sweep();
    }
  }
}
