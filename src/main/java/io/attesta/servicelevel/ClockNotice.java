package io.attesta.servicelevel;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.integration.OutboxEntry;
import io.attesta.integration.OutboxHandler;
import io.attesta.servicelevel.reckoning.ClockState;
import io.attesta.shared.Now;
import io.attesta.work.WorkItems;
import io.attesta.workflow.OpenedItem;
import io.attesta.workflow.Processes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the journal and the process of a work item that a clock warned or breached. */
@Component
class ClockNotice implements OutboxHandler {

  static final String KIND = "sla-clock";

  private final ClockTable clocks;
  private final ClockKeeper keeper;
  private final WorkItems workItems;
  private final Processes processes;
  private final Now now;

  ClockNotice(
      ClockTable clocks, ClockKeeper keeper, WorkItems workItems, Processes processes, Now now) {
    this.clocks = clocks;
    this.keeper = keeper;
    this.workItems = workItems;
    this.processes = processes;
    this.now = now;
  }

  /** What an entry carries; {@link ClockSweep} builds the same in SQL. */
  static Map<String, Object> payload(KeptClock clock, String state, Instant at) {
    return Map.of(
        "workItem", clock.workItem(), "metric", clock.metric().name(), "state", state, "at", at);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void handle(OutboxEntry entry) {
    JsonNode notice = entry.payload();
    long workItem = notice.get("workItem").asLong();
    Metric metric = Metric.valueOf(notice.get("metric").asText());
    boolean breached = "BREACHED".equals(notice.get("state").asText());
    // Journaling locks the work item, as everyone who changes clocks does first.
    workItems.journal(
        workItem,
        breached ? "sla-breached" : "sla-warning",
        Map.of("metric", metric.name(), "at", notice.get("at").asText()));
    List<KeptClock> all = clocks.of(workItem);
    keeper.promise(workItem, all, now.get());
    if (all.stream().anyMatch(c -> c.metric() == metric && isOpen(c))) {
      processes.correlateIfWaiting(
          new OpenedItem(workItem, entry.item()),
          breached ? "SlaBreached" : "SlaWarning",
          Map.of("clockMetric", metric.name(), "clockState", breached ? "BREACHED" : "WARNING"));
    }
  }

  /** Nobody is to be chased for what was done meanwhile. */
  private boolean isOpen(KeptClock clock) {
    ClockState state = clock.read(now.get()).state();
    return state == ClockState.RUNNING || state == ClockState.PAUSED;
  }
}
