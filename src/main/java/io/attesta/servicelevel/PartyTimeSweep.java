package io.attesta.servicelevel;

import io.attesta.integration.Notifications;
import io.attesta.party.Supplier;
import io.attesta.party.Suppliers;
import io.attesta.shared.Now;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells those who wait when a promise of a supplier is near, and those who answer for service
 * levels when it is broken.
 */
@Component
class PartyTimeSweep {

  private final PartyTimeTable times;
  private final Notifications notifications;
  private final Suppliers suppliers;
  private final Now now;

  PartyTimeSweep(PartyTimeTable times, Notifications notifications, Suppliers suppliers, Now now) {
    this.times = times;
    this.suppliers = suppliers;
    this.notifications = notifications;
    this.now = now;
  }

  /** Number of promises found broken; tells of those that are near as well. */
  @Transactional
  public int sweep() {
    times.claimNear(now.get()).forEach(this::warn);
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

  /** The group that waits can ask, and a supplier that is a group of the house can hurry. */
  private void warn(PartyTimeTable.Near promise) {
    String text = promise.party() + " has until " + promise.dueAt() + " by " + promise.contract();
    Set<String> told = new LinkedHashSet<>();
    told.add(promise.group() == null ? "service-desk" : promise.group());
    suppliers.find(promise.party()).map(Supplier::team).ifPresent(told::add);
    told.forEach(
        group -> notifications.tellGroup(group, promise.number(), "contract-warning", text));
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
