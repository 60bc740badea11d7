package io.attesta.change;

import io.attesta.cmdb.Baselines;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class KeptItemBaselines implements ItemBaselines {

  private final WorkItems items;
  private final AffectedItems affected;
  private final Baselines baselines;

  KeptItemBaselines(WorkItems items, AffectedItems affected, Baselines baselines) {
    this.items = items;
    this.affected = affected;
    this.baselines = baselines;
  }

  @Override
  public void take(String number) {
    WorkItemView item = items.get(number);
    Set<String> keys = affected.of(item);
    if (keys.isEmpty()) {
      return;
    }
    baselines.take(number, "After " + number + ": " + item.title(), keys, onlyChange(item));
    items.journal(
        item.id(),
        "baseline-taken",
        Map.of("baseline", number, "configurationItems", List.copyOf(keys)));
  }

  /** The change after which it is taken; null for a release of several. */
  private static String onlyChange(WorkItemView item) {
    if (!ReleaseContent.isRelease(item)) {
      return item.number();
    }
    List<String> changes = ReleaseContent.changes(item);
    return changes.size() == 1 ? changes.get(0) : null;
  }
}
