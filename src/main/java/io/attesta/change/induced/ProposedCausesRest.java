package io.attesta.change.induced;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Groups;
import io.attesta.identity.Person;
import io.attesta.shared.Refusal;
import io.attesta.work.IdempotentCalls;
import io.attesta.work.Page;
import io.attesta.work.WorkItemLists;
import io.attesta.work.WorkItemRow;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changes as causes of incidents: what is proposed, and what people say to it. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Changes")
class ProposedCausesRest {

  record Proposals(List<ProposedCause> items) {}

  private final ProposedCauses causes;
  private final CauseTable table;
  private final WorkItems items;
  private final WorkItemLists lists;
  private final Groups groups;
  private final CurrentPerson current;
  private final IdempotentCalls calls;

  ProposedCausesRest(
      ProposedCauses causes,
      CauseTable table,
      WorkItems items,
      WorkItemLists lists,
      Groups groups,
      CurrentPerson current,
      IdempotentCalls calls) {
    this.causes = causes;
    this.table = table;
    this.items = items;
    this.lists = lists;
    this.groups = groups;
    this.current = current;
    this.calls = calls;
  }

  @GetMapping("/work-items/{number}/proposed-causes")
  @Operation(summary = "Changes that may have caused an incident, the latest first")
  Proposals proposed(@PathVariable String number) {
    WorkItemView incident = items.visible(number);
    Person person = current.get();
    // A requester of it alone sees neither its diagnosis nor what others changed.
    if (!person.isSystem()
        && !groups.scopeOf(person).sees(incident.practice(), incident.group(), null, null)) {
      throw Refusal.forbidden("not-a-worker", "Causes are for those who work on the item");
    }
    return new Proposals(table.of(incident.id()));
  }

  @PostMapping("/work-items/{number}/proposed-causes/{change}/confirmation")
  @Operation(summary = "Confirm that the change caused the incident, and link them")
  ResponseEntity<?> confirm(
      @PathVariable String number,
      @PathVariable String change,
      @RequestHeader(name = "Idempotency-Key", required = false) String key) {
    return decide(key, number, change, CauseState.CONFIRMED);
  }

  @PostMapping("/work-items/{number}/proposed-causes/{change}/rejection")
  @Operation(summary = "Say that the change did not cause the incident")
  ResponseEntity<?> reject(
      @PathVariable String number,
      @PathVariable String change,
      @RequestHeader(name = "Idempotency-Key", required = false) String key) {
    return decide(key, number, change, CauseState.REJECTED);
  }

  private ResponseEntity<?> decide(String key, String number, String change, CauseState verdict) {
    return calls.run(
        key,
        "POST proposed-causes " + number + " " + change + " " + verdict,
        () -> ResponseEntity.ok(causes.decide(number, change, verdict)));
  }

  @GetMapping("/changes/{number}/induced-incidents")
  @Operation(summary = "Incidents that a change caused or may have caused, the newest first")
  Page<WorkItemRow> induced(
      @PathVariable String number,
      @RequestParam(defaultValue = "CONFIRMED") CauseState state,
      @RequestParam(required = false) String cursor,
      @RequestParam(required = false) Integer limit) {
    return lists.among(
        "select incident_id from proposed_cause where change_id = :change and state = :state",
        Map.of("change", items.visible(number).id(), "state", state.name()),
        null,
        cursor,
        limit);
  }
}
