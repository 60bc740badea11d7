package io.attesta.imports;

import io.attesta.catalogue.Catalogue;
import io.attesta.imports.CaseHistory.Change;
import io.attesta.imports.CaseHistory.Step;
import io.attesta.party.Customers;
import io.attesta.servicelevel.ClockHistory;
import io.attesta.servicelevel.ClockHistory.Span;
import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import io.attesta.work.WorkHistory;
import io.attesta.work.WorkHistory.Entry;
import io.attesta.work.WorkHistory.HistoricItem;
import io.attesta.workflow.Processes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes cases as work items with their journals and clocks. */
@Component
class WorkCaseSink implements CaseSink {

  private final WorkHistory history;
  private final ClockHistory clocks;
  private final Processes processes;
  private final Catalogue catalogue;
  private final Customers customers;

  WorkCaseSink(
      WorkHistory history,
      ClockHistory clocks,
      Processes processes,
      Catalogue catalogue,
      Customers customers) {
    this.history = history;
    this.clocks = clocks;
    this.catalogue = catalogue;
    this.customers = customers;
    this.processes = processes;
  }

  @Override
  public List<Written> write(Mapping mapping, List<CaseHistory> cases) {
    String prefix = prefix(mapping.practice());
    List<WorkHistory.Written> items =
        history.write(cases.stream().map(c -> item(mapping, prefix, c)).toList());
    List<Written> written = new ArrayList<>(cases.size());
    List<ClockHistory.Case> timed = new ArrayList<>(cases.size());
    for (int i = 0; i < cases.size(); i++) {
      WorkHistory.Written item = items.get(i);
      written.add(item == null ? null : new Written(item.id(), item.number()));
      if (item != null) {
        timed.add(timed(mapping, item, cases.get(i)));
      }
    }
    clocks.write(timed);
    return written;
  }

  private static ClockHistory.Case timed(Mapping mapping, WorkHistory.Written item, CaseHistory c) {
    return new ClockHistory.Case(
        item.id(),
        item.number(),
        mapping.practice(),
        c.last().service(),
        c.last().customer(),
        c.timeline().stream()
            .map(s -> new Span(s.at(), s.status().name(), s.holdReason(), s.priority()))
            .toList());
  }

  @Override
  public void check(Mapping mapping) {
    prefix(mapping.practice());
    List<FieldError> errors = new ArrayList<>();
    mapping
        .service()
        .values()
        .forEach((from, to) -> check(errors, "service", from, catalogue.find(to).isPresent()));
    mapping
        .customer()
        .values()
        .forEach((from, to) -> check(errors, "customer", from, customers.find(to).isPresent()));
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
  }

  private static void check(List<FieldError> errors, String kind, String from, boolean known) {
    if (!known) {
      errors.add(
          new FieldError(kind + ".values." + from, "unknown-" + kind, "There is no such " + kind));
    }
  }

  private String prefix(String practice) {
    return processes
        .mainProcess(practice)
        .orElseThrow(
            () ->
                Refusal.invalidField(
                    "practice", "unknown-practice", "No process is deployed for " + practice))
        .prefix();
  }

  private static HistoricItem item(Mapping mapping, String prefix, CaseHistory c) {
    return new HistoricItem(
        mapping.source(),
        c.number(),
        mapping.practice(),
        prefix,
        c.title(),
        null,
        c.status().name(),
        c.holdReason(),
        c.last().priority(),
        requester(mapping, c),
        c.last().customer(),
        c.last().service(),
        c.last().group(),
        c.last().assignee(),
        c.times().opened(),
        c.times().responded(),
        c.times().resolved(),
        c.times().closed(),
        details(c),
        journal(mapping, c));
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

  /** Somebody has requested it: where the log does not say who, the source itself. */
  private static String requester(Mapping mapping, CaseHistory c) {
    return Stream.of(c.last().requester(), c.last().opener())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(mapping.source());
  }

  private static List<Entry> journal(Mapping mapping, CaseHistory c) {
    List<Entry> entries = new ArrayList<>(c.steps().size());
    for (Step step : c.steps()) {
      entries.add(entry(mapping, step, entries.isEmpty()));
    }
    return entries;
  }

  /** Told like the changes of a live item, with the line of the log beside them. */
  private static Entry entry(Mapping mapping, Step step, boolean first) {
    Map<String, Object> content = new LinkedHashMap<>();
    step.changes().forEach((field, change) -> content.put(field, told(change)));
    content.put("logLine", Map.of("to", step.line()));
    String kind = first ? "opened" : step.changes().isEmpty() ? "updated" : "changed";
    return new Entry(
        step.at(), Objects.requireNonNullElse(step.actor(), mapping.source()), kind, content);
  }

  private static Map<String, Object> told(Change change) {
    Map<String, Object> told = new LinkedHashMap<>();
    if (change.from() != null) {
      told.put("from", change.from());
    }
    told.put("to", change.to());
    return told;
  }
}
