package io.attesta.imports;

import io.attesta.imports.CaseHistory.Step;
import io.attesta.work.WorkHistory;
import io.attesta.work.WorkHistory.Entry;
import io.attesta.work.WorkHistory.HistoricItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes cases as work items with their journals. */
@Component
class WorkCaseSink implements CaseSink {

  private static final String KIND = "imported";

  private final WorkHistory history;

  WorkCaseSink(WorkHistory history) {
    this.history = history;
  }

  @Override
  public List<Written> write(Mapping mapping, List<CaseHistory> cases) {
    return history.write(cases.stream().map(c -> item(mapping, c)).toList()).stream()
        .map(w -> w == null ? null : new Written(w.id(), w.number()))
        .toList();
  }

  private static HistoricItem item(Mapping mapping, CaseHistory c) {
    return new HistoricItem(
        mapping.source(),
        c.number(),
        mapping.practice(),
        null,
        c.title(),
        null,
        c.status().name(),
        c.holdReason(),
        c.last().priority(),
        c.last().requester(),
        null,
        null,
        c.last().group(),
        c.last().assignee(),
        c.times().opened(),
        c.times().responded(),
        c.times().resolved(),
        c.times().closed(),
        details(c),
        c.steps().stream().map(s -> entry(mapping, s)).toList());
  }

  private static Map<String, Object> details(CaseHistory c) {
    Map<String, Object> details = new LinkedHashMap<>(c.last().details());
    details.put("sourceNumber", c.number());
    putKnown(details, "sourceGroup", c.last().sourceGroup());
    putKnown(details, "openedBy", c.last().opener());
    putKnown(details, "resolvedBy", c.last().resolver());
    return details;
  }

  private static void putKnown(Map<String, Object> details, String key, String value) {
    if (value != null) {
      details.put(key, value);
    }
  }

  private static Entry entry(Mapping mapping, Step step) {
    Map<String, Object> changes = new LinkedHashMap<>();
    step.changes()
        .forEach(
            (field, change) -> {
              Map<String, String> fromTo = new LinkedHashMap<>();
              fromTo.put("from", change.from());
              fromTo.put("to", change.to());
              changes.put(field, fromTo);
            });
    return new Entry(
        step.at(),
        Objects.requireNonNullElse(step.actor(), mapping.source()),
        KIND,
        Map.of("line", step.line(), "changes", changes));
  }
}
