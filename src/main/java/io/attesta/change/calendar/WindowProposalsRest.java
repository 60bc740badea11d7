package io.attesta.change.calendar;

import io.attesta.change.Authorisations;
import io.attesta.change.Authorisations.EditEffect;
import io.attesta.identity.RowScope;
import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import io.attesta.work.WorkItemView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What another window would mean for a change, before anybody moves it. */
@RestController
@RequestMapping("/api/v1/changes/{number}/window-proposals")
@Tag(name = "Change calendar")
class WindowProposalsRest {

  private static final Set<String> FIELDS = Set.of("plannedStart", "plannedEnd");

  private final CalendarAccess access;
  private final ScheduleTable schedule;
  private final ConflictCheck check;
  private final OtherItems others;
  private final Authorisations authorisations;
  private final Now now;

  WindowProposalsRest(
      CalendarAccess access,
      ScheduleTable schedule,
      ConflictCheck check,
      OtherItems others,
      Authorisations authorisations,
      Now now) {
    this.access = access;
    this.schedule = schedule;
    this.check = check;
    this.others = others;
    this.authorisations = authorisations;
    this.now = now;
  }

  record Body(@NotNull Instant plannedStart, @NotNull Instant plannedEnd) {}

  /**
   * What would be if the window were this one.
   *
   * @param version of the change that was looked at, for If-Match of the edit that follows
   * @param blocked whether something blocks that nobody answers for
   * @param effect what the edit would do to votes and approvals
   */
  record Proposal(
      Window window,
      int version,
      boolean blocked,
      List<ProposedConflict> conflicts,
      EditEffect effect) {}

  /** Nothing is changed or kept; the window is moved by an edit of the work item. */
  @PostMapping
  @Operation(summary = "Look what another window of the change would run into, without moving it")
  @Transactional(readOnly = true)
  public Proposal propose(@PathVariable String number, @Valid @RequestBody Body body) {
    WorkItemView change = access.change(number);
    Plan plan = Plan.proposed(body.plannedStart(), body.plannedEnd());
    plan.requireAhead(ScheduleKeeper.emergency(change), now.get());
    Scheduled planned =
        schedule
            .find(change.id())
            .filter(s -> s.phase().ahead())
            .orElseThrow(() -> Refusal.conflict("not-ahead", number + " is over"));
    ConflictCheck.Proposed found = check.propose(planned, plan.window());
    RowScope scope = access.scope();
    List<ProposedConflict> conflicts =
        others.shown(found.conflicts().stream().map(found::shown).toList(), scope);
    return new Proposal(
        plan.window(),
        change.version(),
        conflicts.stream().anyMatch(c -> c.blocking() && !c.accepted()),
        conflicts,
        authorisations.effectOf(change, FIELDS));
  }
}
