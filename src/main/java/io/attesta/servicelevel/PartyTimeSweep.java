package io.attesta.servicelevel;

import io.attesta.integration.Notifications;
import io.attesta.shared.Now;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who answer for service levels when a supplier breaks a promise. */
@Component
class PartyTimeSweep {

  private final PartyTimeTable times;
  private final Notifications notifications;
  private final Now now;

  PartyTimeSweep(PartyTimeTable times, Notifications notifications, Now now) {
    this.times = times;
    this.notifications = notifications;
    this.now = now;
  }

  /** Number of promises found broken. */
  @Transactional
  public int sweep() {
    var broken = times.claimBroken(now.get());
    for (PartyTimeTable.Broken promise : broken) {
      notifications.tellGroup(
          "service-level-managers",
          promise.number(),
          "contract-breached",
          promise.party() + " has not kept the contract " + promise.contract());
    }
    return broken.size();
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
