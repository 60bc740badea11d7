package io.attesta.change.calendar;

import io.attesta.identity.RowScope;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Which of the work items that conflicts name exist for a reader. */
@Component
class OtherItems {

  private final ScheduleTable schedule;

  OtherItems(ScheduleTable schedule) {
    this.schedule = schedule;
  }

  /** Those of the numbers that are on the schedule, by number. */
  Map<String, Scheduled> find(Collection<String> numbers) {
    List<String> named = numbers.stream().filter(Objects::nonNull).distinct().toList();
    Map<String, Scheduled> found = new HashMap<>();
    if (!named.isEmpty()) {
      schedule.find(named).forEach(other -> found.put(other.number(), other));
    }
    return found;
  }

  /** The conflicts without work items that the reader may not see. */
  List<ProposedConflict> shown(List<ProposedConflict> conflicts, RowScope scope) {
    Map<String, Scheduled> known = find(conflicts.stream().map(ProposedConflict::other).toList());
    return conflicts.stream()
        .map(c -> sees(scope, known.get(c.other())) ? c : c.withoutOther())
        .toList();
  }

  /**
   * Whether the reader sees it.
   *
   * @param other null for what is on no schedule: an incident
   */
  static boolean sees(RowScope scope, Scheduled other) {
    if (other != null) {
      return scope.sees(other.practice(), other.group(), other.assignee(), other.requester());
    }
    return scope.everything()
        || scope.practices().containsAll(List.of("incident", "major-incident"));
  }
}
