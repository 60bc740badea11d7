package io.attesta.change.calendar;

import io.attesta.identity.Person;
import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A change manager answers for a conflict. It does not count again as long as nothing about it
 * changes: neither window, nor what both touch, nor the freeze or agreement.
 */
@Component
@Transactional
class ConflictAcceptance {

  private final CalendarAccess access;
  private final ConflictTable conflicts;
  private final WorkItems items;
  private final Now now;

  ConflictAcceptance(CalendarAccess access, ConflictTable conflicts, WorkItems items, Now now) {
    this.access = access;
    this.conflicts = conflicts;
    this.items = items;
    this.now = now;
  }

  /** The conflict as it is kept then. */
  KeptConflict accept(String number, long id, String reason) {
    access.change(number);
    Person manager = access.requireManager("Only change managers accept conflicts");
    WorkItemView change = items.toWorkOn(number);
    if (manager.id().equals(change.requester())
        || manager.id().equals(Plan.of(change.details()).implementer())) {
      throw Refusal.forbidden(
          "segregation-of-duties",
          "Who asks for " + number + " or carries it out does not accept its conflicts");
    }
    KeptConflict conflict = latest(change, id);
    if (!conflicts.accept(change.id(), conflict, reason, manager.id(), now.get())) {
      throw Refusal.conflict("already-accepted", "Somebody answers for this conflict already");
    }
    items.journal(
        change.id(),
        "conflict-accepted",
        Map.of(
            "conflict",
            id,
            "conflictKind",
            conflict.kind().name(),
            "explanation",
            conflict.explanation(),
            "reason",
            reason));
    return latest(change, id);
  }

  private KeptConflict latest(WorkItemView change, long id) {
    return conflicts.latest(change.id()).stream()
        .flatMap(check -> check.conflicts().stream())
        .filter(conflict -> conflict.id() == id)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("This conflict of the latest check"));
  }
}
