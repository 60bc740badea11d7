package io.attesta.change;

import io.attesta.work.WorkItemChanged;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Fills what a new standard change leaves empty from its template, so that it stands written. */
@Component
class TemplatePrefill {

  private final StandardTemplates templates;
  private final WorkItems items;

  TemplatePrefill(StandardTemplates templates, WorkItems items) {
    this.templates = templates;
    this.items = items;
  }

  @EventListener
  void opened(WorkItemChanged changed) {
    if (changed.before() == null && "change".equals(changed.after().practice())) {
      templates.authorising(changed.after()).ifPresent(template -> fill(changed.after(), template));
    }
  }

  private void fill(WorkItemView change, StandardTemplate template) {
    put(change, "implementationPlan", template.implementationPlan());
    put(change, "testEvidence", template.testEvidence());
    put(change, "backOutPlan", template.backOutPlan());
    put(change, "deployment", template.deployment());
  }

  private void put(WorkItemView change, String field, String text) {
    if (text != null && change.details().path(field).asText("").isBlank()) {
      items.setDetail(change.id(), field, text);
    }
  }
}
