package io.attesta.servicelevel;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.integration.Notifications;
import io.attesta.integration.OutboxEntry;
import io.attesta.integration.OutboxHandler;
import io.attesta.party.Supplier;
import io.attesta.party.Suppliers;
import io.attesta.work.WorkItems;
import io.attesta.workflow.OpenedItem;
import io.attesta.workflow.Processes;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Tells the journal, the process of the work item and those who answer for service levels that a
 * promise of a supplier is nearly used up or broken.
 */
@Component
class PartyNotice implements OutboxHandler {

  static final String KIND = "party-clock";

  /** What the clock measures, as the table of escalations knows it beside the metrics. */
  private static final String MEASURES = "SUPPLIER";

  private final PartyTimeTable times;
  private final Notifications notifications;
  private final Suppliers suppliers;
  private final WorkItems workItems;
  private final Processes processes;

  PartyNotice(
      PartyTimeTable times,
      Notifications notifications,
      Suppliers suppliers,
      WorkItems workItems,
      Processes processes) {
    this.times = times;
    this.notifications = notifications;
    this.suppliers = suppliers;
    this.workItems = workItems;
    this.processes = processes;
  }

  /** What an entry carries; {@link ClockSweep} builds the same in SQL. */
  static Map<String, Object> payload(PartyTime time, String state, Instant at) {
    return Map.of("workItem", time.workItem(), "partyTime", time.id(), "state", state, "at", at);
  }

  /** The group that waits can ask, and a supplier that is a group of the house can hurry. */
  private void warn(PartyTime time) {
    Set<String> told = new LinkedHashSet<>();
    String group = workItems.get(time.number()).group();
    told.add(group == null ? "service-desk" : group);
    suppliers.find(time.party()).map(Supplier::team).ifPresent(told::add);
    told.forEach(
        one ->
            notifications.tellGroup(
                one,
                time.number(),
                "contract-warning",
                time.party() + " has little time left by " + time.contract()));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void handle(OutboxEntry entry) {
    JsonNode notice = entry.payload();
    long workItem = notice.get("workItem").asLong();
    boolean breached = "BREACHED".equals(notice.get("state").asText());
    PartyTime time = times.get(workItem, notice.get("partyTime").asLong());
    String kind = breached ? "contract-breached" : "contract-warning";
    workItems.journal(
        workItem,
        kind,
        Map.of(
            "supplier", time.party(),
            "contract", time.contract(),
            "at", notice.get("at").asText()));
    if (breached) {
      notifications.tellGroup(
          "service-level-managers",
          time.number(),
          kind,
          time.party() + " has not kept the contract " + time.contract());
    } else {
      warn(time);
    }
    // Nobody is to be chased for what was done meanwhile.
    if (time.stoppedAt() == null) {
      processes.correlateIfWaiting(
          new OpenedItem(workItem, entry.item()),
          breached ? "SlaBreached" : "SlaWarning",
          Map.of("clockMetric", MEASURES, "clockState", breached ? "BREACHED" : "WARNING"));
    }
  }
}
