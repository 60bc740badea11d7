package io.attesta.work;

import io.attesta.identity.CurrentPerson;
import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import io.attesta.workflow.Answers;
import io.attesta.workflow.Picks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Refuses keys of things that are not there, in fields that the model marks with {@code picks}.
 * Where another property of the field says more exactly what may stand in it, that one decides.
 */
@Component
class PickedKeys {

  private static final Set<String> MORE_EXACT =
      Set.of("ci", "member", "party", "offering", "link", "linkedFrom");

  /** The spine's own fields are checked where they are written. */
  private static final Set<String> SPINE = Set.of("service", "group");

  private final ObjectProvider<KnownKind> kinds;
  private final CurrentPerson current;

  PickedKeys(ObjectProvider<KnownKind> kinds, CurrentPerson current) {
    this.kinds = kinds;
    this.current = current;
  }

  /**
   * What stood in the field before may stay. What the service itself hands from one item to another
   * was checked when a person entered it.
   *
   * @throws Refusal {@code invalid-input}, each key at {@code details.<field>}
   */
  void check(WorkItem item, Answers answers) {
    if (current.get().isSystem()) {
      return;
    }
    Object before = Journal.JSON.convertValue(item.details, Object.class);
    List<FieldError> errors = new ArrayList<>();
    answers
        .properties()
        .forEach(
            (field, properties) ->
                Picks.of(properties.get("picks"))
                    .filter(picks -> !SPINE.contains(field))
                    .filter(picks -> properties.keySet().stream().noneMatch(MORE_EXACT::contains))
                    .ifPresent(
                        picks -> {
                          Set<Object> kept = Set.copyOf(values(field, before).values());
                          values(field, answers.values())
                              .forEach(
                                  (path, value) -> {
                                    if (!kept.contains(value)) {
                                      unknown(picks, path, value.toString(), errors);
                                    }
                                  });
                        }));
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
  }

  private void unknown(Picks picks, String path, String value, List<FieldError> errors) {
    KnownKind kind =
        kinds.stream().filter(known -> known.kind().equals(picks.kind())).findFirst().orElseThrow();
    for (String key : picks.keys(value)) {
      if (!kind.isKnown(key)) {
        errors.add(
            new FieldError(
                "details." + path, "unknown-" + picks.kind(), "There is no " + picks.words(key)));
      }
    }
  }

  /** Values by path: a field in a list has one in each row. */
  private static Map<String, Object> values(String path, Object in) {
    Map<String, Object> found = new LinkedHashMap<>();
    collect(List.of(path.split("\\.")), "", in, found);
    found.values().removeIf(value -> Objects.toString(value, "").isBlank());
    return found;
  }

  private static void collect(List<String> path, String at, Object in, Map<String, Object> found) {
    if (in instanceof List<?> rows) {
      for (int row = 0; row < rows.size(); row++) {
        collect(path, at + '[' + row + ']', rows.get(row), found);
      }
    } else if (path.isEmpty()) {
      found.put(at, in);
    } else if (in instanceof Map<?, ?> map) {
      String name = path.get(0);
      collect(
          path.subList(1, path.size()),
          at.isEmpty() ? name : at + '.' + name,
          map.get(name),
          found);
    }
  }
}
