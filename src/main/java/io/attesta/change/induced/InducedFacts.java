package io.attesta.change.induced;

import io.attesta.cmdb.NamedItems;
import io.attesta.work.FactSource;
import io.attesta.work.WorkItemView;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tells changes how many incidents they caused, and incidents which changes may have caused them.
 */
@Component
class InducedFacts implements FactSource {

  private final CauseTable table;

  InducedFacts(CauseTable table) {
    this.table = table;
  }

  @Override
  public Map<String, Object> facts(WorkItemView item) {
    // Proposals come with the first commit, so a new incident has none to ask for.
    boolean asks =
        item.practice().equals(ProposedCauses.INCIDENT)
            && !item.status().equals("NEW")
            && !NamedItems.of(item).isEmpty();
    if (!asks) {
      return Map.of();
    }
    List<ProposedCause> open =
        table.of(item.id()).stream().filter(c -> c.state() != CauseState.REJECTED).toList();
    return open.isEmpty()
        ? Map.of()
        : Map.of(
            "proposedCauses",
            open.stream().map(ProposedCause::why).collect(Collectors.joining("; ")));
  }
}
