package io.attesta.reporting.board;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Person;
import io.attesta.reporting.ReportingAccess;
import io.attesta.shared.Refusal;
import io.attesta.shared.Versions;
import io.attesta.work.IdempotentCalls;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Dashboards over REST. */
@RestController
@RequestMapping("/api/v1/dashboards")
@Tag(name = "Reporting")
class DashboardsRest {

  private static final int MOST_OWN = 50;
  private static final int MOST_SHOWN = 500;

  record DashboardList(List<DashboardView> items) {}

  /** How the copy is called. */
  record DashboardCopyBody(@NotBlank @Size(max = 100) String name) {}

  private final DashboardTable table;
  private final DashboardCheck check;
  private final ReportingAccess access;
  private final CurrentPerson current;
  private final IdempotentCalls calls;

  DashboardsRest(
      DashboardTable table,
      DashboardCheck check,
      ReportingAccess access,
      CurrentPerson current,
      IdempotentCalls calls) {
    this.table = table;
    this.check = check;
    this.access = access;
    this.current = current;
    this.calls = calls;
  }

  @GetMapping
  @Operation(
      summary = "My dashboards, those that were shipped for my groups, those shared with them")
  DashboardList list() {
    Person person = reader();
    return new DashboardList(
        table.seenBy(person, MOST_SHOWN).stream()
            .map(board -> DashboardView.of(board, person))
            .toList());
  }

  @GetMapping("/{id}")
  @Operation(summary = "A dashboard")
  ResponseEntity<DashboardView> read(@PathVariable long id) {
    Person person = reader();
    return answer(seen(id, person), person);
  }

  @PostMapping
  @Operation(summary = "Make a dashboard, for me and the groups named")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = DashboardView.class)))
  ResponseEntity<?> add(
      @RequestHeader(name = "Idempotency-Key", required = false) String key,
      @Valid @RequestBody DashboardBody body) {
    Person person = reader();
    check.refuse(body);
    return calls.run(key, "POST /api/v1/dashboards " + body, () -> added(body, person));
  }

  @PostMapping("/{id}/copy")
  @Operation(summary = "Make a dashboard like it, for me alone")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = DashboardView.class)))
  ResponseEntity<?> copy(
      @PathVariable long id,
      @RequestHeader(name = "Idempotency-Key", required = false) String key,
      @Valid @RequestBody DashboardCopyBody body) {
    Person person = reader();
    DashboardBody copied = DashboardBody.of(seen(id, person)).copiedAs(body.name());
    return calls.run(
        key, "POST /api/v1/dashboards/" + id + "/copy " + body, () -> added(copied, person));
  }

  @PutMapping("/{id}")
  @Operation(summary = "Change a dashboard of mine; administrators change those that were shipped")
  ResponseEntity<DashboardView> replace(
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) String ifMatch,
      @Valid @RequestBody DashboardBody body) {
    Person person = reader();
    Dashboard known = changeable(id, person);
    Versions.requireMatch(ifMatch, known.version());
    check.refuse(body);
    return answer(table.replace(id, known.version(), body).orElseThrow(Versions::outrun), person);
  }

  @DeleteMapping("/{id}")
  @Operation(summary = "Remove a dashboard of mine; administrators remove those that were shipped")
  ResponseEntity<Void> remove(
      @PathVariable long id, @RequestHeader(name = "If-Match", required = false) String ifMatch) {
    Dashboard known = changeable(id, reader());
    Versions.requireMatch(ifMatch, known.version());
    if (!table.remove(id, known.version())) {
      throw Versions.outrun();
    }
    return ResponseEntity.noContent().build();
  }

  private ResponseEntity<?> added(DashboardBody body, Person person) {
    if (table.ownedBy(person.id()) >= MOST_OWN) {
      throw Refusal.conflict("too-many-dashboards", "You have " + MOST_OWN + " dashboards already");
    }
    Dashboard added = table.add(body, person.id());
    return ResponseEntity.created(URI.create("/api/v1/dashboards/" + added.id()))
        .eTag(Versions.tag(added.version()))
        .body(DashboardView.of(added, person));
  }

  private Person reader() {
    access.requireReader();
    return current.get();
  }

  private Dashboard seen(long id, Person person) {
    return table
        .find(id)
        .filter(board -> board.isSeenBy(person))
        .orElseThrow(() -> Refusal.notFound("The dashboard"));
  }

  private Dashboard changeable(long id, Person person) {
    Dashboard board = seen(id, person);
    if (!board.mayBeChangedBy(person)) {
      throw Refusal.forbidden(
          "not-the-owner", "Only the owner may change it; make a copy to go on from");
    }
    return board;
  }

  private static ResponseEntity<DashboardView> answer(Dashboard board, Person person) {
    return ResponseEntity.ok()
        .eTag(Versions.tag(board.version()))
        .body(DashboardView.of(board, person));
  }
}
