package io.attesta.cmdb;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Opens the work items of runs that could not open theirs. */
@Component
class UnauthorisedSweep {

  private final UnauthorisedChanges changes;

  UnauthorisedSweep(UnauthorisedChanges changes) {
    this.changes = changes;
  }

  @Scheduled(cron = "30 */10 * * * *")
  void sweep() {
    changes.forgotten().forEach(changes::report);
  }
}
