package io.attesta.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.attesta.integration.Notifications;
import io.attesta.shared.Refusal;
import io.attesta.workflow.Processes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class KeptLinkedWork implements LinkedWork {

  private static final String PRACTICE = "raise";
  private static final String NUMBER = "workItem";
  private static final String REASON = "notRaised";
  private static final Set<String> STEERING = Set.of(PRACTICE, NUMBER, REASON);

  private final Changes changes;
  private final Links links;
  private final Processes processes;
  private final Notifications notifications;

  KeptLinkedWork(Changes changes, Links links, Processes processes, Notifications notifications) {
    this.changes = changes;
    this.links = links;
    this.processes = processes;
    this.notifications = notifications;
  }

  @Override
  public void raiseListed(long workItem, String list, Map<String, ?> values) {
    WorkItem item = changes.of(workItem);
    if (item.details.path(list) instanceof ArrayNode rows) {
      ArrayNode raised = rows.deepCopy();
      for (JsonNode row : raised) {
        if (row instanceof ObjectNode wanted && wanted.path(NUMBER).isMissingNode()) {
          raise(item, wanted, values);
        }
      }
      AnswerApplication.detail(item, list, raised);
    }
  }

  private void raise(WorkItem item, ObjectNode row, Map<String, ?> common) {
    String practice = row.path(PRACTICE).asText("none");
    row.remove(REASON);
    if (practice.equals("none")) {
      return;
    }
    if (processes.mainProcess(practice).isEmpty()) {
      row.put(REASON, "No process of the practice " + practice + " is deployed");
      return;
    }
    Map<String, Object> values = new LinkedHashMap<>(common);
    row.fields()
        .forEachRemaining(
            e -> values.put(e.getKey(), Journal.JSON.convertValue(e.getValue(), Object.class)));
    values.keySet().removeAll(STEERING);
    try {
      processes.requireRaisable(item.id, practice, values);
    } catch (Refusal refusal) {
      // The form does not take the values: somebody has to open it by hand.
      row.put(REASON, refusal.getMessage());
      return;
    }
    // What is refused from here on has written already, and takes the whole step back.
    row.put(NUMBER, processes.raise(item.id, practice, values).number());
  }

  @Override
  public void share(long workItem, String detail) {
    WorkItem item = changes.of(workItem);
    JsonNode value = item.details.path(detail);
    for (long id : links.openSources(workItem, Links.FOLLOWING)) {
      WorkItem child = changes.of(id);
      AnswerApplication.detail(child, detail, value);
      if (child.groupKey != null) {
        notifications.tellGroup(
            child.groupKey, child.number, "update", item.title + ": " + value.asText());
      }
    }
  }

  @Override
  public void withdraw(long workItem, String linkType, String detail) {
    WorkItem item = changes.of(workItem);
    for (long id : links.openSources(workItem, Set.of(linkType))) {
      WorkItem declared = changes.of(id);
      AnswerApplication.detail(declared, detail, null);
      changes.journal(
          declared, "declaration-withdrawn", Map.of("type", linkType, "by", item.number));
    }
  }
}
