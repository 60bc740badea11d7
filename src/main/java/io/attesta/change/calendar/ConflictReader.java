package io.attesta.change.calendar;

import io.attesta.identity.RowScope;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Checks of a change, without work items that the reader may not see. */
@Component
class ConflictReader {

  private final ConflictTable conflicts;
  private final OtherItems others;

  ConflictReader(ConflictTable conflicts, OtherItems others) {
    this.conflicts = conflicts;
    this.others = others;
  }

  List<KeptCheck> checks(long change, int limit, RowScope scope) {
    List<KeptCheck> checks = conflicts.checks(change, limit);
    Map<String, Scheduled> known =
        others.find(
            checks.stream()
                .flatMap(check -> check.conflicts().stream())
                .map(KeptConflict::other)
                .toList());
    return checks.stream().map(check -> shown(check, known, scope)).toList();
  }

  private static KeptCheck shown(KeptCheck check, Map<String, Scheduled> known, RowScope scope) {
    return check.with(
        check.conflicts().stream()
            .map(c -> OtherItems.sees(scope, known.get(c.other())) ? c : c.withoutOther())
            .toList());
  }
}
