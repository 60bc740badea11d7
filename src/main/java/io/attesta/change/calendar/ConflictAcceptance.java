package io.attesta.change.calendar;

import io.attesta.identity.Person;
import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import java.util.List;
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
    requireApart(change, manager.id());
    KeptConflict conflict = latest(change, id);
    if (conflict.accepted() || !accept(change, conflict, reason, manager.id())) {
      throw Refusal.conflict("already-accepted", "Somebody answers for this conflict already");
    }
    return latest(change, id);
  }

  /** Everything that the latest check has found and nobody answers for yet. */
  void acceptAll(WorkItemView change, String reason, String person) {
    List<KeptConflict> open =
        conflicts.latest(change.id()).stream()
            .flatMap(check -> check.conflicts().stream())
            .filter(conflict -> !conflict.accepted())
            .toList();
    if (!open.isEmpty()) {
      requireApart(change, person);
      open.forEach(conflict -> accept(change, conflict, reason, person));
    }
  }

  private static void requireApart(WorkItemView change, String person) {
    if (person.equals(change.requester())
        || person.equals(change.details().path("implementer").asText())) {
      throw Refusal.forbidden(
          "segregation-of-duties",
          "Who asks for " + change.number() + " or carries it out does not accept its conflicts");
    }
  }

  private boolean accept(WorkItemView change, KeptConflict conflict, String reason, String person) {
    items.journal(
        change.id(),
        "conflict-accepted",
        Map.of(
            "conflict", conflict.id(),
            "conflictKind", conflict.kind().name(),
            "explanation", conflict.explanation(),
            "reason", reason));
    return conflicts.accept(change.id(), conflict, reason, person, now.get());
  }

  private KeptConflict latest(WorkItemView change, long id) {
    return conflicts.latest(change.id()).stream()
        .flatMap(check -> check.conflicts().stream())
        .filter(conflict -> conflict.id() == id)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("This conflict of the latest check"));
  }
}
