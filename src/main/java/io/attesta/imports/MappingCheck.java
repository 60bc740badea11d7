package io.attesta.imports;

import io.attesta.imports.Mapping.Format;
import io.attesta.imports.Mapping.Otherwise;
import io.attesta.imports.Mapping.State;
import io.attesta.imports.Mapping.Values;
import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Checks a mapping as written and says everything that is wrong with it at once. */
final class MappingCheck {

  static final Set<String> PRIORITIES = Set.of("P1", "P2", "P3", "P4");
  private static final Set<String> LEVELS = Set.of("HIGH", "MEDIUM", "LOW");

  private final List<FieldError> errors = new ArrayList<>();
  private final Predicate<String> knownGroup;

  MappingCheck(Predicate<String> knownGroup) {
    this.knownGroup = knownGroup;
  }

  Mapping check(MappingYaml y) {
    Format format = oneOf(Format.class, "format", required("format", y.format()), Format.CSV);
    Mapping mapping =
        new Mapping(
            key("source", y.source()),
            y.practice() == null ? "incident" : key("practice", y.practice()),
            format,
            y.entry(),
            new CsvCheck(errors).check(format, y.csv()),
            Set.copyOf(orEmpty(y.unknown())),
            dates(y.times(), format),
            required("case", y.caseNumber()),
            event(y.event()),
            milestones(y.milestones()),
            states(y.state()),
            priorities(y),
            groups(y.group()),
            plain(y.service()),
            plain(y.customer()),
            people(y.people()),
            details(y.details()),
            sla(y.sla()),
            counters(y.counters()),
            y.title() == null ? "Imported " + y.practice() : y.title(),
            live(y.live()));
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
    return mapping;
  }

  private DateReader dates(MappingYaml.Times y, Format format) {
    List<String> patterns = y == null ? List.of() : orEmpty(y.patterns());
    if (patterns.isEmpty() && format == Format.CSV) {
      fault("times.patterns", "required", "A CSV log needs the pattern of its times");
    }
    try {
      ZoneId zone = ZoneId.of(y == null || y.zone() == null ? "UTC" : y.zone());
      Locale locale =
          y == null || y.locale() == null ? Locale.ENGLISH : Locale.forLanguageTag(y.locale());
      return new DateReader(patterns.isEmpty() ? List.of("iso") : patterns, zone, locale);
    } catch (DateTimeException e) {
      fault("times.zone", "invalid", e.getMessage());
    } catch (IllegalArgumentException e) {
      fault("times.patterns", "invalid", e.getMessage());
    }
    return null;
  }

  private Mapping.EventColumns event(MappingYaml.Event y) {
    if (y == null) {
      fault("event.time", "required", "The column of the event's time is needed");
      return new Mapping.EventColumns("", List.of(), null, Map.of());
    }
    Map<String, Set<String>> only = new LinkedHashMap<>();
    orEmpty(y.only()).forEach((column, values) -> only.put(column, Set.copyOf(orEmpty(values))));
    return new Mapping.EventColumns(
        required("event.time", y.time()), orEmpty(y.order()), y.actor(), only);
  }

  private static Mapping.Milestones milestones(MappingYaml.Milestones y) {
    return y == null
        ? new Mapping.Milestones(null, null, null, null)
        : new Mapping.Milestones(y.opened(), y.responded(), y.resolved(), y.closed());
  }

  private Mapping.States states(MappingYaml.State y) {
    if (y == null || orEmpty(y.columns()).isEmpty() || orEmpty(y.values()).isEmpty()) {
      fault(
          "state", "required", "The columns of the state and the status of its values are needed");
      return new Mapping.States(List.of(), "/", Map.of(), Otherwise.KEEP);
    }
    Map<String, State> values = new LinkedHashMap<>();
    y.values().forEach((name, target) -> values.put(name, state("state.values." + name, target)));
    Otherwise otherwise =
        y.otherwise() == null
            ? Otherwise.KEEP
            : oneOf(Otherwise.class, "state.otherwise", y.otherwise(), Otherwise.KEEP);
    return new Mapping.States(
        y.columns(), y.separator() == null ? "/" : y.separator(), values, otherwise);
  }

  private State state(String field, MappingYaml.Target y) {
    if (y == null || y.status() == null) {
      return new State(null, null);
    }
    CaseStatus status = oneOf(CaseStatus.class, field + ".status", y.status(), CaseStatus.NEW);
    boolean hold = status == CaseStatus.ON_HOLD;
    if (hold == (y.holdReason() == null)) {
      fault(field + ".holdReason", "invalid", "ON_HOLD has a hold reason, no other status has one");
    }
    return new State(status, hold ? y.holdReason() : null);
  }

  private Mapping.Priorities priorities(MappingYaml y) {
    MappingYaml.Priority p =
        y.priority() == null ? new MappingYaml.Priority(null, null, null, null) : y.priority();
    Map<String, Map<String, String>> matrix = orEmpty(p.matrix());
    matrix.forEach(
        (impact, row) -> {
          listed("priority.matrix", impact, LEVELS);
          orEmpty(row)
              .forEach(
                  (urgency, priority) -> {
                    listed("priority.matrix." + impact, urgency, LEVELS);
                    listed("priority.matrix." + impact + "." + urgency, priority, PRIORITIES);
                  });
        });
    String fallback = p.fallback() == null ? "P3" : p.fallback();
    listed("priority.default", fallback, PRIORITIES);
    return new Mapping.Priorities(
        values("priority", new MappingYaml.Values(p.column(), p.values()), PRIORITIES),
        values("impact", y.impact(), LEVELS),
        values("urgency", y.urgency(), LEVELS),
        matrix,
        fallback);
  }

  private Values values(String field, MappingYaml.Values y, Set<String> known) {
    if (y == null) {
      return new Values(null, Map.of());
    }
    orEmpty(y.values()).forEach((from, to) -> listed(field + ".values." + from, to, known));
    return new Values(y.column(), orEmpty(y.values()));
  }

  private static Values plain(MappingYaml.Values y) {
    return y == null ? new Values(null, Map.of()) : new Values(y.column(), orEmpty(y.values()));
  }

  private Mapping.Groups groups(MappingYaml.Group y) {
    MappingYaml.Group g = y == null ? new MappingYaml.Group(null, null, null) : y;
    String fallback = g.fallback() == null ? "service-desk" : g.fallback();
    group("group.default", fallback);
    orEmpty(g.values()).forEach((from, to) -> group("group.values." + from, to));
    return new Mapping.Groups(g.column(), orEmpty(g.values()), fallback);
  }

  private void group(String field, String group) {
    if (group == null || !knownGroup.test(group)) {
      fault(field, "unknown-group", "There is no group " + group);
    }
  }

  private static Mapping.People people(MappingYaml.People y) {
    return y == null
        ? new Mapping.People(null, null, null, null)
        : new Mapping.People(y.requester(), y.assignee(), y.opener(), y.resolver());
  }

  private Map<String, String> details(Map<String, String> y) {
    orEmpty(y)
        .forEach(
            (name, column) -> {
              if (!name.matches("[a-z][A-Za-z0-9]{0,60}") || column == null) {
                fault("details." + name, "invalid", "A detail is a camelCase key with its column");
              }
            });
    return orEmpty(y);
  }

  private Mapping.Flag sla(MappingYaml.Sla y) {
    if (y == null) {
      return new Mapping.Flag(null, Set.of(), Set.of());
    }
    if (orEmpty(y.met()).isEmpty()) {
      fault("sla.met", "required", "The values that mean that the SLA was met are needed");
    }
    return new Mapping.Flag(
        required("sla.column", y.column()),
        Set.copyOf(orEmpty(y.met())),
        Set.copyOf(orEmpty(y.missed())));
  }

  private static Mapping.Counters counters(MappingYaml.Counters y) {
    return y == null
        ? new Mapping.Counters(null, null)
        : new Mapping.Counters(y.reopened(), y.handedOver());
  }

  private Mapping.Live live(MappingYaml.Live y) {
    if (y == null) {
      return new Mapping.Live(false, Map.of());
    }
    listed("live.start", y.start(), Set.of("none", "open"));
    Map<String, Mapping.Place> at = new LinkedHashMap<>();
    orEmpty(y.at())
        .forEach(
            (state, place) -> {
              if (place == null || place.element() == null) {
                fault("live.at." + state, "required", "The element to start at is needed");
              } else {
                at.put(state, new Mapping.Place(place.element(), orEmpty(place.variables())));
              }
            });
    return new Mapping.Live("open".equals(y.start()), at);
  }

  private String key(String field, String value) {
    if (value == null || !value.matches("[a-z0-9][a-z0-9-]{0,62}")) {
      fault(field, value == null ? "required" : "invalid", "A kebab-case key is needed");
    }
    return value;
  }

  private String required(String field, String value) {
    if (value == null || value.isBlank()) {
      fault(field, "required", "A value is needed");
      return "";
    }
    return value;
  }

  private void listed(String field, String value, Set<String> known) {
    if (value == null || !known.contains(value)) {
      fault(
          field, "invalid", "%s is none of %s".formatted(value, known.stream().sorted().toList()));
    }
  }

  private <E extends Enum<E>> E oneOf(Class<E> type, String field, String value, E fallback) {
    return Arrays.stream(type.getEnumConstants())
        .filter(e -> e.name().equalsIgnoreCase(value))
        .findFirst()
        .orElseGet(
            () -> {
              List<E> known = List.of(type.getEnumConstants());
              fault(field, "invalid", "%s is none of %s".formatted(value, known));
              return fallback;
            });
  }

  private void fault(String field, String code, String message) {
    errors.add(new FieldError(field, code, message));
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }

  private static <V> Map<String, V> orEmpty(Map<String, V> map) {
    return map == null ? Map.of() : map;
  }
}
