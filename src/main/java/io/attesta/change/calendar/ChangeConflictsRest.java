package io.attesta.change.calendar;

import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import io.attesta.work.IdempotentCalls;
import io.attesta.work.WorkItemView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a change hits and what stands in its way, over REST. */
@RestController
@RequestMapping("/api/v1/changes/{number}")
@Tag(name = "Change calendar")
class ChangeConflictsRest {

  private static final int MOST_CHECKS = 50;
  private static final int MOST_DAYS = 60;
  private static final int MOST_SLOTS = 20;

  private final CalendarAccess access;
  private final AssessmentTable assessments;
  private final ConflictReader conflicts;
  private final ConflictAcceptance acceptance;
  private final ScheduleTable schedule;
  private final ConflictCheck check;
  private final FreeSlots freeSlots;
  private final IdempotentCalls calls;
  private final Now now;

  ChangeConflictsRest(
      CalendarAccess access,
      AssessmentTable assessments,
      ConflictReader conflicts,
      ConflictAcceptance acceptance,
      ScheduleTable schedule,
      ConflictCheck check,
      FreeSlots freeSlots,
      IdempotentCalls calls,
      Now now) {
    this.access = access;
    this.assessments = assessments;
    this.conflicts = conflicts;
    this.acceptance = acceptance;
    this.schedule = schedule;
    this.check = check;
    this.freeSlots = freeSlots;
    this.calls = calls;
    this.now = now;
  }

  record Checks(List<KeptCheck> items) {}

  record Slots(List<Window> items) {}

  record Acceptance(@NotBlank @Size(max = 2000) String reason) {}

  @GetMapping("/assessment")
  @Operation(summary = "Services, customers and paths that the change hits")
  Assessment assessment(@PathVariable String number) {
    return assessments
        .find(access.change(number).id())
        .orElseThrow(() -> Refusal.notFound("The assessment of " + number));
  }

  @GetMapping("/conflicts")
  @Operation(summary = "Checks of the change with the conflicts they found, the latest first")
  Checks conflicts(@PathVariable String number, @RequestParam(defaultValue = "1") int limit) {
    WorkItemView change = access.change(number);
    within("limit", limit, MOST_CHECKS);
    return new Checks(conflicts.checks(change.id(), limit, access.scope()));
  }

  @PostMapping("/conflicts/{id}/acceptance")
  @Operation(summary = "Answer for a conflict of the latest check; change managers only")
  ResponseEntity<?> accept(
      @PathVariable String number,
      @PathVariable long id,
      @RequestHeader(name = "Idempotency-Key", required = false) String key,
      @Valid @RequestBody Acceptance body) {
    return calls.run(
        key,
        "POST acceptance " + number + " " + id + " " + body.reason(),
        () -> ResponseEntity.ok(acceptance.accept(number, id, body.reason())));
  }

  /**
   * Windows as long as the planned one in which nothing blocks the change.
   *
   * @param from earliest start; the planned one when left out, and never in the past
   * @param days how far to look
   */
  @GetMapping("/free-slots")
  @Operation(summary = "The next windows in which nothing blocks the change")
  @Transactional(readOnly = true)
  public Slots freeSlots(
      @PathVariable String number,
      @RequestParam(required = false) Instant from,
      @RequestParam(defaultValue = "14") int days,
      @RequestParam(defaultValue = "3") int count) {
    WorkItemView change = access.change(number);
    within("days", days, MOST_DAYS);
    within("count", count, MOST_SLOTS);
    Scheduled planned = schedule.find(change.id()).orElse(null);
    if (planned == null || planned.window() == null) {
      throw Refusal.conflict("not-planned", number + " has no window that could be moved");
    }
    if (from != null) {
      Ranges.requireMoment("from", from);
    }
    Instant wanted = from == null ? planned.window().start() : from;
    Instant earliest = wanted.isAfter(now.get()) ? wanted : now.get();
    return new Slots(freeSlots.next(check.kept(planned), earliest, Duration.ofDays(days), count));
  }

  private static void within(String field, int value, int most) {
    if (value < 1 || value > most) {
      throw Refusal.invalidField(field, "out-of-range", "Between 1 and " + most);
    }
  }
}
