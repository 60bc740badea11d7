package io.attesta.imports;

import io.attesta.imports.Mapping.Otherwise;
import io.attesta.imports.Mapping.State;
import io.attesta.imports.Mapping.Values;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Turns a screened row into an event in Attesta's terms, by the mapping. */
final class RowMapper {

  private final Mapping mapping;
  private final List<Finding> findings = new ArrayList<>();
  private StagedRow row;
  private boolean rejected;

  RowMapper(Mapping mapping) {
    this.mapping = mapping;
  }

  /** The event or null when it is rejected, and what was found on the way. */
  record Mapped(LogEvent event, List<Finding> findings) {}

  Mapped map(StagedRow staged) {
    row = staged;
    rejected = false;
    findings.clear();
    LogEvent event = isTaken() ? event() : null;
    return new Mapped(rejected ? null : event, List.copyOf(findings));
  }

  private boolean isTaken() {
    mapping
        .event()
        .only()
        .forEach(
            (column, values) -> {
              if (!values.contains(value(column))) {
                reject(column, "not-selected", "The mapping takes only " + values);
              }
            });
    return !rejected;
  }

  private LogEvent event() {
    String state = stateName();
    State target = state(state);
    String sourceGroup = value(mapping.groups().column());
    return new LogEvent(
        row.record(),
        row.line(),
        row.caseNumber(),
        row.at(),
        row.fingerprint(),
        value(mapping.event().actor()),
        state,
        target.status(),
        target.holdReason(),
        priority(),
        sourceGroup,
        sourceGroup == null
            ? null
            : mapping.groups().values().getOrDefault(sourceGroup, mapping.groups().fallback()),
        listed(mapping.service()),
        listed(mapping.customer()),
        value(mapping.people().requester()),
        value(mapping.people().assignee()),
        value(mapping.people().opener()),
        value(mapping.people().resolver()),
        time(mapping.milestones().opened()),
        time(mapping.milestones().responded()),
        time(mapping.milestones().resolved()),
        time(mapping.milestones().closed()),
        slaMet(),
        number(mapping.counters().reopened()),
        number(mapping.counters().handedOver()),
        mapping.event().order().stream().map(c -> Objects.toString(value(c), "")).toList(),
        details(),
        row.values());
  }

  private String stateName() {
    List<String> parts =
        mapping.states().columns().stream().map(this::value).filter(Objects::nonNull).toList();
    return parts.isEmpty() ? null : String.join(mapping.states().separator(), parts);
  }

  /** The longest listed beginning of the state decides, cut at separators. */
  private State state(String name) {
    for (String part = name; part != null; part = withoutLast(part)) {
      State found = mapping.states().values().get(part);
      if (found != null) {
        return found;
      }
    }
    String column = mapping.states().columns().get(0);
    String message = name == null ? "The state is missing" : "State '" + name + "' is not mapped";
    if (mapping.states().otherwise() == Otherwise.REJECT) {
      reject(column, "state-unknown", message);
    } else {
      keep(column, "state-unknown", message + "; the status stays as it was");
    }
    return new State(null, null);
  }

  private String withoutLast(String name) {
    int cut = name.lastIndexOf(mapping.states().separator());
    return mapping.states().columns().size() < 2 || cut < 0 ? null : name.substring(0, cut);
  }

  private String priority() {
    String given = translated(mapping.priorities().priority(), "priority-unknown");
    if (given != null) {
      return given;
    }
    String impact = translated(mapping.priorities().impact(), "impact-unknown");
    String urgency = translated(mapping.priorities().urgency(), "urgency-unknown");
    if (impact == null && urgency == null) {
      return null;
    }
    // A log that grades only one of the two says nothing about the other: the same is assumed.
    return mapping
        .priorities()
        .matrix()
        .getOrDefault(impact == null ? urgency : impact, Map.of())
        .get(urgency == null ? impact : urgency);
  }

  private String translated(Values values, String code) {
    String given = value(values.column());
    if (given == null) {
      return null;
    }
    String ours = values.values().get(given);
    if (ours == null) {
      keep(values.column(), code, "'" + given + "' is not mapped");
    }
    return ours;
  }

  /** Most values of a source are no service or customer of ours; that is no finding. */
  private String listed(Values values) {
    String given = value(values.column());
    return given == null ? null : values.values().get(given);
  }

  private Instant time(String column) {
    String given = value(column);
    if (given == null) {
      return null;
    }
    Instant at = mapping.dates().read(given);
    if (at == null) {
      keep(column, "time-unreadable", "'" + given + "' is no time; taken as not known");
    }
    return at;
  }

  private Boolean slaMet() {
    String given = value(mapping.sla().column());
    if (given == null) {
      return null;
    }
    if (mapping.sla().met().contains(given)) {
      return true;
    }
    if (mapping.sla().missed().isEmpty() || mapping.sla().missed().contains(given)) {
      return false;
    }
    keep(mapping.sla().column(), "sla-unknown", "'" + given + "' is neither met nor missed");
    return null;
  }

  private Integer number(String column) {
    String given = value(column);
    if (given == null) {
      return null;
    }
    if (given.matches("\\d{1,9}")) {
      return Integer.valueOf(given);
    }
    keep(column, "number-unreadable", "'" + given + "' is no count");
    return null;
  }

  private Map<String, String> details() {
    Map<String, String> details = new LinkedHashMap<>();
    mapping
        .details()
        .forEach(
            (key, column) -> {
              String given = value(column);
              if (given != null) {
                details.put(key, given);
              }
            });
    return details;
  }

  private String value(String column) {
    return column == null ? null : row.values().get(column);
  }

  private void keep(String column, String code, String message) {
    findings.add(
        new Finding(row.record(), row.line(), row.caseNumber(), column, code, false, 1, message));
  }

  private void reject(String column, String code, String message) {
    rejected = true;
    findings.add(
        new Finding(row.record(), row.line(), row.caseNumber(), column, code, true, 1, message));
  }
}
