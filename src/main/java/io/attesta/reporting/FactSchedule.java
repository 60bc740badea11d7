package io.attesta.reporting;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the sums a few seconds behind what is committed. */
@Component
@ConditionalOnProperty(name = "attesta.reporting.enabled", matchIfMissing = true)
class FactSchedule {

  private final FactKeeper keeper;

  FactSchedule(FactKeeper keeper) {
    this.keeper = keeper;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    keeper.rebuildWhereNeeded();
  }

  @Scheduled(fixedDelayString = "${attesta.reporting.delay:2000}")
  void run() {
    keeper.keep();
  }
}
