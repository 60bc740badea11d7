package io.attesta.reporting.target;

import io.attesta.integration.Notifications;
import io.attesta.work.WorkItems;
import io.attesta.workflow.Decisions;
import io.attesta.workflow.Processes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Does what the table says about a target that was missed. */
@Component
class MissAnswers {

  private static final String DECISION = "missed-target";
  private static final int LONGEST_TITLE = 200;

  private final Decisions decisions;
  private final Processes processes;
  private final WorkItems items;
  private final Notifications notifications;

  MissAnswers(
      Decisions decisions, Processes processes, WorkItems items, Notifications notifications) {
    this.decisions = decisions;
    this.processes = processes;
    this.items = items;
    this.notifications = notifications;
  }

  /**
   * Opens a work item and tells people, as the table says. An item that is still open hears of it
   * instead of being joined by another.
   *
   * @param open number of the item that is still open for the aim; null for none
   * @return number of the item in which something is done about it; empty for none
   */
  Optional<String> answer(Miss miss, String open) {
    Map<String, Object> outputs = decisions.decide(DECISION, facts(miss, open)).outputs();
    String opens = (String) outputs.get("opens");
    String item = open == null && opens != null ? open(opens, miss, outputs) : open;
    if (open != null) {
      items.journal(items.get(open).id(), "target-missed", miss.journal());
    }
    String group = (String) outputs.get("notifyGroup");
    if (group != null) {
      notifications.tellGroup(group, item, "target", miss.sentence());
    }
    return Optional.ofNullable(item);
  }

  private static Map<String, Object> facts(Miss miss, String open) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("measure", miss.aim().measure().key());
    facts.put("criticality", miss.aim().criticality());
    facts.put("missedByPercent", miss.aim().missedBy(miss.value()));
    facts.put("missesInRow", miss.inRow());
    facts.put("itemIsOpen", open != null);
    return facts;
  }

  private String open(String practice, Miss miss, Map<String, Object> outputs) {
    Map<String, Object> known = new HashMap<>();
    String title = "Target missed: " + miss.aim().name();
    known.put("title", title.substring(0, Math.min(LONGEST_TITLE, title.length())));
    known.put("description", miss.text());
    known.put("benefit", miss.goal());
    known.put("concerns", "service-level");
    known.put("source", "report");
    known.put("service", miss.aim().service());
    known.put("impact", outputs.get("impact"));
    known.put("urgency", outputs.get("urgency"));
    known.values().removeIf(value -> value == null);
    return processes.openKnowing(practice, known).number();
  }
}
