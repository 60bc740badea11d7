package io.attesta.change;

import io.attesta.cmdb.Configuration;
import io.attesta.cmdb.ConfigurationItem;
import io.attesta.cmdb.NamedItems;
import io.attesta.work.WorkItemView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Classes of the configuration items that a change names. */
@Component
class NamedClasses {

  private final Configuration configuration;

  NamedClasses(Configuration configuration) {
    this.configuration = configuration;
  }

  /** Class of the first one; empty when the change names none that is recorded. */
  Optional<String> first(WorkItemView change) {
    return NamedItems.of(change).stream()
        .findFirst()
        .flatMap(configuration::find)
        .map(ConfigurationItem::ciClass);
  }

  /** Whether all are recorded and of one of the classes; so it is when the change names none. */
  boolean within(WorkItemView change, List<String> classes) {
    List<String> keys = NamedItems.of(change);
    if (keys.isEmpty()) {
      return true;
    }
    List<ConfigurationItem> found = configuration.find(keys);
    Set<String> named = found.stream().map(ConfigurationItem::ciClass).collect(Collectors.toSet());
    return found.size() == keys.size() && classes.containsAll(named);
  }
}
