package io.attesta.change.updates;

import io.attesta.work.FactSource;
import io.attesta.work.WorkItemView;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the forms of a change which of its updates were left because of later edits. */
@Component
class NotTakenBack implements FactSource {

  private final UpdateTable table;

  NotTakenBack(UpdateTable table) {
    this.table = table;
  }

  @Override
  public Map<String, Object> facts(WorkItemView change) {
    if (!change.practice().equals("change") || !change.details().has(CanonicalUpdates.DETAIL)) {
      return Map.of();
    }
    List<PlannedUpdate> kept =
        table.of(change.id()).stream().filter(u -> u.state() == UpdateState.KEPT).toList();
    return kept.isEmpty() ? Map.of() : Map.of("configurationNotTakenBack", text(kept));
  }

  static String text(List<PlannedUpdate> kept) {
    return kept.stream().map(PlannedUpdate::note).collect(Collectors.joining("; "));
  }
}
