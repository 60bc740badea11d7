package io.attesta.change;

import io.attesta.cmdb.NamedItems;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The configuration items that a change or release touches. */
@Component
class AffectedItems {

  private final WorkItems items;

  AffectedItems(WorkItems items) {
    this.items = items;
  }

  /** Keys that the item names and, for a release, those that its changes name. */
  Set<String> of(WorkItemView item) {
    Set<String> keys = new LinkedHashSet<>(NamedItems.of(item));
    if (ReleaseContent.isRelease(item)) {
      ReleaseContent.changes(item).forEach(change -> keys.addAll(NamedItems.of(items.get(change))));
    }
    return keys;
  }
}
