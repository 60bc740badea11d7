package io.attesta.cmdb;

import io.attesta.shared.FieldError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what an edit of a class would take away from configuration items that use it. */
@Component
class ClassUsage {

  private final JdbcClient jdbc;

  ClassUsage(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Faults of going over from one model to the next, for the class and all that descend from it.
   */
  List<FieldError> faults(String key, ClassModel before, ClassModel after) {
    List<FieldError> faults = new ArrayList<>();
    for (String one : before.family(key)) {
      EffectiveClass was = before.find(one).orElseThrow();
      EffectiveClass is = after.find(one).orElseThrow();
      Set<String> gone = new LinkedHashSet<>(was.own().states());
      gone.removeAll(is.own().states());
      gone.stream()
          .filter(state -> used(one, "state = :value", Map.of("value", state)))
          .map(state -> inUse("states", "State " + state + " of " + one))
          .forEach(faults::add);
      was.attributes()
          .values()
          .forEach(a -> attribute(one, a, is.attributes().get(a.key()), faults));
    }
    return faults;
  }

  private void attribute(String key, CiAttribute was, CiAttribute is, List<FieldError> faults) {
    Map<String, Object> attribute = Map.of("attribute", was.key());
    if (is == null || is.type() != was.type()) {
      if (used(key, "jsonb_exists(attributes, :attribute)", attribute)) {
        faults.add(inUse("attributes", "Attribute " + was.key() + " of " + key));
      }
      return;
    }
    Set<String> gone = new LinkedHashSet<>(was.choices());
    gone.removeAll(is.choices());
    gone.stream()
        .filter(
            choice ->
                used(
                    key,
                    "attributes ->> :attribute = :value",
                    Map.of("attribute", was.key(), "value", choice)))
        .map(choice -> inUse("attributes", "Choice " + choice + " of " + was.key() + " of " + key))
        .forEach(faults::add);
  }

  private boolean used(String key, String condition, Map<String, Object> values) {
    return jdbc.sql(
            "select exists (select 1 from configuration_item"
                + " where class = :class and valid_to = 'infinity' and "
                + condition
                + ")")
        .param("class", key)
        .params(values)
        .query(Boolean.class)
        .single();
  }

  private static FieldError inUse(String field, String what) {
    return new FieldError(field, "in-use", what + " is in use");
  }
}
