package io.attesta.change;

import io.attesta.integration.Notifications;
import io.attesta.shared.Now;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import io.attesta.workflow.Decisions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Takes the standing of a template away by rule, when changes that followed it went wrong. What
 * happened before it was put in force does not count: a person has judged that.
 */
@Component
class TemplateStanding {

  private final StandardTemplateTable templates;
  private final TrackRecords records;
  private final Decisions decisions;
  private final WorkItems items;
  private final Notifications notifications;
  private final Now now;

  TemplateStanding(
      StandardTemplateTable templates,
      TrackRecords records,
      Decisions decisions,
      WorkItems items,
      Notifications notifications,
      Now now) {
    this.templates = templates;
    this.records = records;
    this.decisions = decisions;
    this.items = items;
    this.notifications = notifications;
    this.now = now;
  }

  void judge(String key, WorkItemView change) {
    StandardTemplate template = templates.find(key).orElse(null);
    if (template == null || !template.inForce()) {
      return;
    }
    TrackRecord record = records.ofTemplate(key, template.standingSince());
    Map<String, Object> said =
        decisions.decide("standard-change-standing", record.facts()).outputs();
    if (StandardTemplate.SUSPENDED.equals(said.get("templateStanding"))) {
      suspend(template, record, Objects.toString(said.get("standingReason"), "by rule"), change);
    }
  }

  private void suspend(
      StandardTemplate template, TrackRecord record, String reason, WorkItemView change) {
    StandardTemplate suspended = template.standing(StandardTemplate.SUSPENDED, now.get());
    if (!templates.change(suspended)) {
      return;
    }
    templates.note(suspended.next(), reason, "system", change.number());
    Map<String, Object> content = new LinkedHashMap<>(record.facts());
    content.put("template", template.key());
    content.put("reason", reason);
    items.journal(change.id(), "template-suspended", content);
    notifications.tellGroup(
        "change-managers",
        change.number(),
        "template-suspended",
        "The standard change " + template.title() + " was suspended: " + reason);
  }
}
