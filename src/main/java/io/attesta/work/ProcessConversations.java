package io.attesta.work;

import io.attesta.integration.Notifications;
import io.attesta.workflow.OpenedItem;
import io.attesta.workflow.Processes;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class ProcessConversations implements Conversations {

  /** In place of a group: the requesters of the items that go the way of this one. */
  private static final String REQUESTERS = "requesters";

  private final Changes changes;
  private final Processes processes;
  private final KeptWorkItems items;
  private final Links links;
  private final Notifications notifications;
  private final JdbcClient jdbc;

  ProcessConversations(
      Changes changes,
      Processes processes,
      KeptWorkItems items,
      Links links,
      Notifications notifications,
      JdbcClient jdbc) {
    this.changes = changes;
    this.processes = processes;
    this.items = items;
    this.links = links;
    this.notifications = notifications;
    this.jdbc = jdbc;
  }

  @Override
  public void declare(long workItem, String message, String linkType) {
    WorkItem item = changes.of(workItem);
    Optional<OpenedItem> started = processes.startByMessage(message, item.id);
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("message", message);
    content.put("startedWorkItem", started.map(OpenedItem::number).orElse(null));
    changes.journal(item, "declared", content);
    started.ifPresent(to -> links.add(item, linkType, to.number(), "link"));
    notifications.tellGroup(
        "incident-managers",
        item.number,
        "major-incident",
        item.title + " was declared a major incident");
  }

  @Override
  public void tellChildren(long workItem, String message) {
    for (long child : links.openSources(workItem, Links.FOLLOWING)) {
      items.tell(changes.of(child), message);
    }
  }

  @Override
  public void tellLinked(long workItem, String message) {
    WorkItem item = changes.of(workItem);
    changes.journal(item, "told-linked-items", Map.of("message", message));
    for (long neighbour : links.openNeighbours(workItem)) {
      items.tell(changes.of(neighbour), message);
    }
  }

  @Override
  public void inform(long workItem, Set<String> audience, String field) {
    WorkItem item = changes.of(workItem);
    String text = item.details.path(field).asText();
    Set<String> groups = new LinkedHashSet<>(audience);
    Set<String> people = groups.remove(REQUESTERS) ? requesters(workItem) : Set.of();
    String told = item.title + ": " + text;
    groups.forEach(group -> notifications.tellGroup(group, item.number, "update", told));
    people.forEach(person -> notifications.tell(person, item.number, "update", told));
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("groups", groups);
    content.put("requesters", people.size());
    content.put("text", text);
    changes.journal(item, "informed", content);
  }

  /** Whoever asked for an item that goes the way of this one, resolved or not. */
  private Set<String> requesters(long workItem) {
    return links.unfinishedSources(workItem, Links.FOLLOWING).stream()
        .map(id -> items.known(id).requester())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public void remind(long workItem) {
    WorkItem item = changes.of(workItem);
    String text = item.title + " waits: " + item.holdReason;
    notifications.tell(item.requester, item.number, "reminder", text);
    if (item.assignee != null && !item.assignee.equals(item.requester)) {
      notifications.tell(item.assignee, item.number, "reminder", text);
    }
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("holdReason", item.holdReason);
    changes.journal(item, "reminded", content);
  }

  @Override
  public void escalate(
      long workItem, String notifyGroup, String addGroup, Map<String, ?> escalation) {
    WorkItem item = changes.of(workItem);
    Map<String, Object> content = new LinkedHashMap<>(escalation);
    content.put("notifyGroup", notifyGroup);
    content.put("addGroup", addGroup);
    changes.journal(item, "escalated", content);
    String text =
        item.title + ": " + escalation.get("clockMetric") + " " + escalation.get("clockState");
    if (notifyGroup != null) {
      notifications.tellGroup(notifyGroup, item.number, "escalation", text);
    }
    if (addGroup != null && !addGroup.isBlank()) {
      notifications.tellGroup(addGroup, item.number, "escalation", text);
      jdbc.sql("insert into watcher values (:item, :group) on conflict do nothing")
          .param("item", item.id)
          .param("group", addGroup)
          .update();
    }
  }
}
