package io.attesta.work;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.attesta.workflow.FieldCheck;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Cuts the details of a work item down to what the current person may read. Whoever does not work
 * on it reads what it was opened with and what own tasks ask, not the diagnosis.
 */
@Component
class ShownDetails {

  /** Facts about the item that whoever sees it may read. */
  private static final Set<String> SPINE =
      Set.of(
          "number",
          "practice",
          "title",
          "description",
          "status",
          "holdReason",
          "priority",
          "group",
          "assignee",
          "requester",
          "customer",
          "service");

  private final Visibility visibility;
  private final WorkItemRepository items;
  private final FieldCheck fields;
  private final WorkItemFacts facts;

  ShownDetails(
      Visibility visibility, WorkItemRepository items, FieldCheck fields, WorkItemFacts facts) {
    this.visibility = visibility;
    this.items = items;
    this.fields = fields;
    this.facts = facts;
  }

  WorkItemView of(WorkItemView view) {
    if (visibility.readsInternal(view.practice(), view.group())) {
      return view;
    }
    ObjectNode details = view.details().deepCopy();
    details.retain(fieldsOf(items.findById(view.id()).orElseThrow()));
    return view.withDetails(details);
  }

  /** What the fields of a task's form open with. */
  Map<String, Object> values(WorkItem item) {
    Map<String, Object> values = new LinkedHashMap<>(facts.shown(item));
    if (!visibility.readsInternal(item)) {
      Set<String> shown = fieldsOf(item);
      values.keySet().removeIf(name -> !SPINE.contains(name) && !shown.contains(name));
    }
    return values;
  }

  private Set<String> fieldsOf(WorkItem item) {
    return fields.shownTo(
        visibility.scope().person(),
        item.number,
        item.processKey,
        item.processVersion,
        Journal.JSON.convertValue(item.details, new TypeReference<Map<String, Object>>() {}));
  }
}
