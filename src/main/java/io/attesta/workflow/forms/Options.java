package io.attesta.workflow.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be chosen: fixed in the form, found under a known key, or computed. */
final class Options {

  private static final int MOST_CHOSEN = 500;

  private final List<Object> options;

  Options(Component component, Map<String, Object> context) {
    this.options =
        component
            .expression("valuesExpression")
            .map(e -> from(e.evaluate(context)))
            .or(component::fixedOptions)
            .or(() -> component.text("/valuesKey").map(key -> from(context.get(key))))
            .orElse(List.of());
  }

  private static List<Object> from(Object source) {
    List<Object> values = new ArrayList<>();
    if (source instanceof List<?> list) {
      list.forEach(o -> values.add(o instanceof Map<?, ?> map ? map.get("value") : o));
    }
    return values;
  }

  /** The option equal to the value, or nothing and a fault. */
  Object one(String path, Object raw, Faults found) {
    Optional<Object> option = options.stream().filter(o -> Plain.same(o, raw)).findFirst();
    if (option.isEmpty()) {
      found.add(path, "unknown-option", "The value is none of those that can be chosen");
    }
    return option.orElse(null);
  }

  List<Object> several(String path, Object raw, Faults found) {
    if (!(raw instanceof List<?> list) || list.size() > MOST_CHOSEN) {
      found.add(path, "wrong-type", "Expected a list of the values chosen");
      return List.of();
    }
    List<Object> chosen = new ArrayList<>();
    for (Object item : list) {
      Object option = one(path, item, found);
      if (chosen.contains(option)) {
        found.add(path, "duplicate", "A value is chosen twice");
      }
      chosen.add(option);
    }
    return chosen;
  }
}
