package io.attesta.change.induced;

import io.attesta.cmdb.NamedItems;
import io.attesta.identity.CurrentPerson;
import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import io.attesta.work.WorkItemChanged;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposes changes as causes when an incident names what they touched, and keeps the verdict. */
@Component
class ProposedCauses {

  static final String INCIDENT = "incident";

  private final CauseTable table;
  private final InducedWindow window;
  private final WorkItems items;
  private final CurrentPerson current;
  private final Now now;

  ProposedCauses(
      CauseTable table, InducedWindow window, WorkItems items, CurrentPerson current, Now now) {
    this.table = table;
    this.window = window;
    this.items = items;
    this.current = current;
    this.now = now;
  }

  @EventListener
  void on(WorkItemChanged change) {
    WorkItemView incident = change.after();
    List<String> keys = NamedItems.of(incident);
    List<String> before = NamedItems.of(change.before());
    if (!incident.practice().equals(INCIDENT) || keys.equals(before)) {
      return;
    }
    List<Long> proposed = propose(incident, keys);
    if (!before.isEmpty()) {
      table
          .withdraw(incident.id(), proposed)
          .forEach(gone -> items.journal(incident.id(), "cause-withdrawn", Map.of("change", gone)));
    }
  }

  /** Ids of the changes that the configuration items speak for, decided ones among them. */
  private List<Long> propose(WorkItemView incident, List<String> keys) {
    List<Long> found = new ArrayList<>();
    for (Candidate change :
        table.candidates(
            keys, incident.openedAt(), incident.openedAt().minus(InducedWindow.LONGEST))) {
      String within = window.of(change);
      if (InducedWindow.reaches(within, change, incident.openedAt())) {
        found.add(change.changeId());
        if (table.propose(incident.id(), change, within, now.get())) {
          items.journal(
              incident.id(),
              "cause-proposed",
              Map.of("change", change.change(), "configurationItem", change.ci()));
        }
      }
    }
    return found;
  }

  @Transactional
  ProposedCause decide(String number, String change, CauseState verdict) {
    WorkItemView incident = items.toWorkOn(number);
    ProposedCause proposed =
        table
            .find(incident.id(), change)
            .orElseThrow(() -> Refusal.notFound("A proposal of " + change + " for " + number));
    if (proposed.state() == verdict) {
      return proposed;
    }
    if (proposed.state() != CauseState.PROPOSED) {
      throw Refusal.conflict(
          "already-decided", change + " is " + proposed.state() + " as a cause of " + number);
    }
    table.decide(incident.id(), proposed.changeId(), verdict, current.get().id(), now.get());
    String told = "cause-" + verdict.name().toLowerCase(java.util.Locale.ROOT);
    items.journal(incident.id(), told, Map.of("change", change, "why", proposed.why()));
    if (verdict == CauseState.CONFIRMED) {
      items.linkFound(incident.id(), "caused-by", change);
      items.journal(proposed.changeId(), "induced-incident", Map.of("incident", number));
    }
    return table.find(incident.id(), change).orElseThrow();
  }
}
