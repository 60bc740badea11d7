package io.attesta.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import io.attesta.shared.Versions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Work items over REST. */
@RestController
@RequestMapping("/api/v1/work-items")
@Tag(name = "Work items")
class WorkItemController {

  /** Fields of the practice's start form come as details; the named ones as fields of their own. */
  record Opening(
      String practice,
      String title,
      String description,
      String service,
      Map<String, Object> details) {}

  record Message(String name, Map<String, Object> details) {}

  record Cancellation(String reason) {}

  private final WorkItemUse use;
  private final WorkItemEdit edit;
  private final WorkItemList list;
  private final KeptWorkItems items;
  private final ShownDetails shown;
  private final Turns turns;
  private final IdempotentCalls calls;

  WorkItemController(
      WorkItemUse use,
      WorkItemEdit edit,
      WorkItemList list,
      KeptWorkItems items,
      ShownDetails shown,
      Turns turns,
      IdempotentCalls calls) {
    this.use = use;
    this.edit = edit;
    this.list = list;
    this.items = items;
    this.shown = shown;
    this.turns = turns;
    this.calls = calls;
  }

  @PostMapping
  @Operation(summary = "Open a work item and start its process")
  ResponseEntity<?> open(
      @RequestBody Opening opening,
      @RequestHeader(name = "Idempotency-Key", required = false) String key) {
    if (opening.practice() == null) {
      throw Refusal.invalidField("practice", "required", "practice is required");
    }
    Map<String, Object> values = values(opening);
    return calls.run(
        key,
        "POST /work-items " + Journal.json(opening),
        () -> {
          WorkItemView view = use.open(opening.practice(), values);
          return ResponseEntity.created(URI.create("/api/v1/work-items/" + view.number()))
              .eTag(etag(view))
              .body(shown.of(view));
        });
  }

  private static Map<String, Object> values(Opening opening) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (opening.details() != null) {
      values.putAll(opening.details());
    }
    Map<String, Object> spine = new LinkedHashMap<>();
    spine.put("title", opening.title());
    spine.put("description", opening.description());
    spine.put("service", opening.service());
    spine.forEach(
        (name, value) -> {
          if (values.containsKey(name)) {
            throw Refusal.invalid(
                List.of(
                    new FieldError(
                        "details." + name, "misplaced", name + " is a field of its own")));
          }
          if (value != null) {
            values.put(name, value);
          }
        });
    return values;
  }

  @GetMapping("/{number}")
  @Operation(summary = "Read a work item")
  ResponseEntity<WorkItemView> read(@PathVariable String number) {
    return answer(items.visible(number));
  }

  @GetMapping
  @Operation(summary = "List work items by filter, sort and cursor")
  Page<WorkItemRow> find(
      @RequestParam(required = false) String practice,
      @RequestParam(required = false) String status,
      @RequestParam(required = false) String priority,
      @RequestParam(required = false) String group,
      @RequestParam(required = false) String assignee,
      @RequestParam(required = false) String requester,
      @RequestParam(required = false) String service,
      @RequestParam(required = false) String q,
      @RequestParam(required = false) Boolean open,
      @RequestParam(required = false) String sort,
      @RequestParam(required = false) String cursor,
      @RequestParam(required = false) Integer limit) {
    return list.find(
        new WorkItemList.Query(
            practice, status, priority, group, assignee, requester, service, q, open, sort, cursor,
            limit));
  }

  @PatchMapping(
      path = "/{number}",
      consumes = {"application/merge-patch+json", "application/json"})
  @Operation(summary = "Edit a work item by merge patch; status and times belong to its process")
  ResponseEntity<WorkItemView> patch(
      @PathVariable String number,
      @RequestHeader(name = "If-Match", required = false) String ifMatch,
      @RequestBody JsonNode patch) {
    if (!(patch instanceof ObjectNode)) {
      throw Refusal.invalid("not-an-object", "A merge patch is a JSON object");
    }
    return answer(turns.on(number, () -> edit.patch(number, ifMatch, patch)));
  }

  @PostMapping("/{number}/messages")
  @Operation(summary = "Send a message to the process of the work item")
  ResponseEntity<?> message(
      @PathVariable String number,
      @RequestHeader(name = "Idempotency-Key", required = false) String key,
      @RequestBody Message message) {
    if (message.name() == null) {
      throw Refusal.invalidField("name", "required", "name is required");
    }
    Map<String, String> comments = comments(message);
    return turns.on(
        number,
        () ->
            calls.run(
                key,
                "POST messages " + number + Journal.json(message),
                () -> answer(use.send(number, message.name(), comments))));
  }

  /** A message can say something in the conversation; everything else is entered in tasks. */
  private static Map<String, String> comments(Message message) {
    Map<String, String> comments = new LinkedHashMap<>();
    Map<String, Object> details = message.details() == null ? Map.of() : message.details();
    details.forEach(
        (name, value) -> {
          String visibility =
              switch (name) {
                case "commentPublic" -> "PUBLIC";
                case "commentInternal" -> "INTERNAL";
                default ->
                    throw Refusal.invalidField(
                        "details." + name, "unknown-field", "Messages carry comments only");
              };
          comments.put(
              visibility,
              Texts.required("details." + name, Journal.JSON.valueToTree(value), 20_000));
        });
    return comments;
  }

  @PostMapping("/{number}/cancel")
  @Operation(summary = "Ask the process to cancel the work item")
  ResponseEntity<?> cancel(
      @PathVariable String number,
      @RequestHeader(name = "Idempotency-Key", required = false) String key,
      @RequestBody Cancellation cancellation) {
    if (cancellation.reason() == null || cancellation.reason().isBlank()) {
      throw Refusal.invalidField("reason", "required", "A cancellation needs a reason");
    }
    String reason = Texts.checked("reason", cancellation.reason(), 2000);
    return turns.on(
        number,
        () ->
            calls.run(
                key, "POST cancel " + number + reason, () -> answer(use.cancel(number, reason))));
  }

  private ResponseEntity<WorkItemView> answer(WorkItemView view) {
    return ResponseEntity.ok().eTag(etag(view)).body(shown.of(view));
  }

  private static String etag(WorkItemView view) {
    return Versions.tag(view.version());
  }
}
