package io.attesta.work;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.identity.People;
import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import io.attesta.shared.Versions;
import io.attesta.workflow.FieldCheck;
import io.attesta.workflow.OpenedItem;
import io.attesta.workflow.Processes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Edits what people may edit of a work item; status, times and the rest of its life belong to the
 * process.
 */
@Component
@Transactional
class WorkItemEdit {

  private static final Set<String> EDITABLE =
      Set.of("title", "description", "service", "requester", "details");

  private final KeptWorkItems items;
  private final Changes changes;
  private final Visibility visibility;
  private final AnswerApplication application;
  private final FieldCheck fields;
  private final Processes processes;
  private final People people;

  WorkItemEdit(
      KeptWorkItems items,
      Changes changes,
      Visibility visibility,
      AnswerApplication application,
      FieldCheck fields,
      Processes processes,
      People people) {
    this.items = items;
    this.changes = changes;
    this.visibility = visibility;
    this.application = application;
    this.fields = fields;
    this.processes = processes;
    this.people = people;
  }

  /**
   * Applies a merge patch.
   *
   * @param ifMatch entity tag of the version that the caller has read; null when it named none
   */
  WorkItemView patch(String number, String ifMatch, JsonNode patch) {
    WorkItem item = items.write(number);
    visibility.mustWork(item);
    Versions.requireMatch(ifMatch, item.version);
    if (item.finished()) {
      throw Refusal.conflict("finished", number + " is " + item.status + " and cannot be edited");
    }
    refuseOthers(patch);
    spine(item, patch);
    details(item, patch.path("details"));
    if (!item.view().equals(changes.before(item))) {
      processes.correlateIfWaiting(
          new OpenedItem(item.id, item.number), "WorkItemChanged", Map.of());
    }
    changes.flush();
    return item.view();
  }

  private static void refuseOthers(JsonNode patch) {
    List<FieldError> errors = new java.util.ArrayList<>();
    patch
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!EDITABLE.contains(name)) {
                errors.add(
                    new FieldError(name, "not-editable", "Only the process changes " + name));
              }
            });
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
  }

  private void spine(WorkItem item, JsonNode patch) {
    if (patch.has("title")) {
      item.title = Texts.required("title", patch.get("title"), 200);
    }
    if (patch.has("description")) {
      item.description = Texts.optional("description", patch.get("description"), 20_000);
    }
    if (patch.has("service")) {
      application.service(item, Texts.optional("service", patch.get("service"), 100));
    }
    if (patch.has("requester")) {
      item.requester = person("requester", patch.get("requester"));
    }
  }

  private String person(String field, JsonNode value) {
    String id = Texts.required(field, value, 100);
    if (!people.exists(id)) {
      throw Refusal.invalidField(field, "unknown-person", "Nobody has the user name " + id);
    }
    return id;
  }

  private void details(WorkItem item, JsonNode details) {
    if (details.isMissingNode()) {
      return;
    }
    if (!details.isObject()) {
      throw Refusal.invalidField("details", "wrong-type", "details is an object");
    }
    Map<String, Object> raw = new LinkedHashMap<>();
    details
        .fields()
        .forEachRemaining(
            field ->
                raw.put(field.getKey(), Journal.JSON.convertValue(field.getValue(), Object.class)));
    @SuppressWarnings("unchecked")
    Map<String, Object> known = Journal.JSON.convertValue(item.details, Map.class);
    application.apply(item, fields.check(item.processKey, item.processVersion, raw, known));
  }
}
