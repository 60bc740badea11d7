package io.attesta.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every combination of the values that facts can have; each fact may also be missing. */
final class Facts {

  private final Map<String, List<Object>> domains = new LinkedHashMap<>();

  Facts with(String name, Object... values) {
    List<Object> domain = new ArrayList<>(List.of(values));
    domain.add(null);
    domains.put(name, domain);
    return this;
  }

  Stream<Map<String, Object>> combinations() {
    Stream<Map<String, Object>> all = Stream.of(Map.of());
    for (Map.Entry<String, List<Object>> domain : domains.entrySet()) {
      all =
          all.flatMap(
              facts -> domain.getValue().stream().map(v -> plus(facts, domain.getKey(), v)));
    }
    return all;
  }

  /** Facts of the given names and values in turn; null means missing. */
  static Map<String, Object> of(Object... namesAndValues) {
    Map<String, Object> facts = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      facts.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return facts;
  }

  private static Map<String, Object> plus(Map<String, Object> facts, String name, Object value) {
    Map<String, Object> more = new HashMap<>(facts);
    more.put(name, value);
    return more;
  }
}
