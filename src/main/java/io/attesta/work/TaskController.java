package io.attesta.work;

import io.attesta.shared.KeyPage;
import io.attesta.shared.Versions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox and the work on tasks over REST. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Tasks")
class TaskController {

  record Completion(Map<String, Object> details) {}

  /**
   * Tasks to assign.
   *
   * @param claim to the current person, else back to their groups
   */
  record Wanted(List<String> tasks, boolean claim) {}

  private final Inbox inbox;
  private final TaskUse use;
  private final KeptWorkItems items;
  private final ShownDetails shown;
  private final IdempotentCalls calls;
  private final Turns turns;
  private final Assignments assignments;

  TaskController(
      Inbox inbox,
      TaskUse use,
      KeptWorkItems items,
      ShownDetails shown,
      IdempotentCalls calls,
      Turns turns,
      Assignments assignments) {
    this.inbox = inbox;
    this.use = use;
    this.items = items;
    this.shown = shown;
    this.calls = calls;
    this.turns = turns;
    this.assignments = assignments;
  }

  @GetMapping("/tasks")
  @Operation(summary = "Open tasks: mine and my groups', or by filter")
  Page<Inbox.Entry> tasks(
      @RequestParam(required = false) String group,
      @RequestParam(required = false) String assignee,
      @RequestParam(required = false) String practice,
      @RequestParam(required = false) String priority,
      @RequestParam(required = false) String clock,
      @RequestParam(required = false) String q,
      @RequestParam(required = false) String number,
      @RequestParam(required = false) String cursor,
      @RequestParam(required = false) Integer limit) {
    return inbox.tasks(
        new Inbox.Query(group, assignee, practice, priority, clock, q, number, cursor, limit));
  }

  @GetMapping("/tasks/counts")
  @Operation(summary = "How many tasks are mine and my groups', mine, and nobody's; 1000 is many")
  Inbox.Counts counts(
      @RequestParam(required = false) String group,
      @RequestParam(required = false) String practice,
      @RequestParam(required = false) String priority,
      @RequestParam(required = false) String clock,
      @RequestParam(required = false) String q) {
    return inbox.counts(
        new Inbox.Query(group, null, practice, priority, clock, q, null, null, null));
  }

  @GetMapping("/work-items/{number}/tasks")
  @Operation(summary = "Open tasks of a work item")
  Page<Inbox.Entry> ofItem(@PathVariable String number) {
    items.read(number);
    return inbox.ofItem(number);
  }

  @GetMapping("/tasks/{id}")
  @Operation(summary = "A task with its form and the values it opens with")
  TaskUse.Opened task(@PathVariable String id) {
    return use.read(id);
  }

  @PostMapping("/tasks/{id}/claim")
  @Operation(summary = "Take a task")
  ResponseEntity<?> claim(@PathVariable String id) {
    return inTurn(id, number -> calls.run(null, "", () -> done(() -> use.claim(id, number))));
  }

  @PostMapping("/tasks/{id}/release")
  @Operation(summary = "Give a task back to its group")
  ResponseEntity<?> release(@PathVariable String id) {
    return inTurn(id, number -> calls.run(null, "", () -> done(() -> use.release(id, number))));
  }

  @PostMapping("/task-assignments")
  @Operation(summary = "Take up to 100 tasks, or give them back, each on its own")
  KeyPage<Assignments.Outcome> assign(@RequestBody Wanted wanted) {
    return new KeyPage<>(assignments.assign(wanted.tasks(), wanted.claim()), null);
  }

  /** A task that is gone has no turn to wait for, but perhaps an answer to be given again. */
  private ResponseEntity<?> inTurn(String id, Function<String, ResponseEntity<?>> work) {
    Optional<String> number = use.number(id);
    return number.isPresent()
        ? turns.on(number.get(), () -> work.apply(number.get()))
        : work.apply(null);
  }

  private static ResponseEntity<?> done(Runnable work) {
    work.run();
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/tasks/{id}/complete")
  @Operation(summary = "Complete a task with the answers of its form")
  ResponseEntity<?> complete(
      @PathVariable String id,
      @RequestHeader(name = "Idempotency-Key", required = false) String key,
      @RequestBody(required = false) Completion completion) {
    Map<String, Object> values =
        completion == null || completion.details() == null ? Map.of() : completion.details();
    return inTurn(
        id,
        number ->
            calls.run(
                key,
                "POST complete " + id + Journal.json(values),
                () -> {
                  WorkItemView view = use.complete(id, number, values);
                  return ResponseEntity.ok()
                      .eTag(Versions.tag(view.version()))
                      .body(shown.of(view));
                }));
  }
}
