package io.attesta.change;

import io.attesta.cmdb.Configuration;
import io.attesta.cmdb.ConfigurationItem;
import io.attesta.work.WorkItemView;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The configuration items that a change names. */
@Component
class NamedItems {

  private static final String FIELD = "configurationItems";

  private final ObjectProvider<Configuration> configuration;

  NamedItems(ObjectProvider<Configuration> configuration) {
    this.configuration = configuration;
  }

  /** Keys as they were written, in their order. */
  static Set<String> keys(WorkItemView change) {
    var value = change.details().path(FIELD);
    Set<String> keys = new LinkedHashSet<>();
    if (value.isArray()) {
      value.forEach(key -> keys.add(key.asText().trim()));
    } else {
      keys.addAll(List.of(value.asText("").trim().split("[,;\\s]+")));
    }
    keys.remove("");
    return keys;
  }

  /** Class of the first one; empty when the change names none that is recorded. */
  Optional<String> firstClass(WorkItemView change) {
    return keys(change).stream()
        .findFirst()
        .flatMap(key -> configuration.getObject().find(key))
        .map(ConfigurationItem::ciClass);
  }

  /** Classes of all; null among them when one is not recorded. */
  Set<String> classes(WorkItemView change) {
    Set<String> keys = keys(change);
    if (keys.isEmpty()) {
      return Set.of();
    }
    List<ConfigurationItem> found = configuration.getObject().find(keys);
    Set<String> classes =
        found.stream().map(ConfigurationItem::ciClass).collect(Collectors.toSet());
    if (found.size() < keys.size()) {
      classes.add(null);
    }
    return classes;
  }
}
