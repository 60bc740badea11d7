package io.attesta.change.calendar;

import io.attesta.identity.RowScope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Checks of a change, without work items that the reader may not see. */
@Component
class ConflictReader {

  private final ConflictTable conflicts;
  private final ScheduleTable schedule;

  ConflictReader(ConflictTable conflicts, ScheduleTable schedule) {
    this.conflicts = conflicts;
    this.schedule = schedule;
  }

  List<KeptCheck> checks(long change, int limit, RowScope scope) {
    List<KeptCheck> checks = conflicts.checks(change, limit);
    List<String> numbers =
        checks.stream()
            .flatMap(check -> check.conflicts().stream())
            .map(KeptConflict::other)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    Map<String, Scheduled> others = new HashMap<>();
    if (!numbers.isEmpty()) {
      schedule.find(numbers).forEach(other -> others.put(other.number(), other));
    }
    return checks.stream().map(check -> shown(check, others, scope)).toList();
  }

  private static KeptCheck shown(KeptCheck check, Map<String, Scheduled> others, RowScope scope) {
    return check.with(
        check.conflicts().stream()
            .map(c -> sees(scope, c, others.get(c.other())) ? c : c.withoutOther())
            .toList());
  }

  private static boolean sees(RowScope scope, KeptConflict conflict, Scheduled other) {
    if (other != null) {
      return scope.sees(other.practice(), other.group(), other.assignee(), other.requester());
    }
    return scope.everything()
        || scope.practices().containsAll(List.of("incident", "major-incident"));
  }
}
