package io.attesta.change.updates;

import io.attesta.cmdb.Configuration;
import io.attesta.cmdb.ConfigurationEdits;
import io.attesta.cmdb.ConfigurationEdits.ItemEdit;
import io.attesta.cmdb.ConfigurationEdits.Plan;
import io.attesta.cmdb.ConfigurationEdits.RelationEdit;
import io.attesta.cmdb.ConfigurationItem;
import io.attesta.cmdb.NamedItems;
import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import io.attesta.shared.Versions;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads and edits what a change will have changed of the configuration. */
@Component
@Transactional
class UpdatePlanning {

  private static final Set<String> FINISHED = Set.of("CLOSED", "CANCELLED");
  private static final int MOST = 500;

  private final UpdateTable table;
  private final WorkItems items;
  private final Configuration configuration;
  private final ConfigurationEdits edits;

  UpdatePlanning(
      UpdateTable table, WorkItems items, Configuration configuration, ConfigurationEdits edits) {
    this.table = table;
    this.items = items;
    this.configuration = configuration;
    this.edits = edits;
  }

  /** The change, if the current person may see it. */
  @Transactional(readOnly = true)
  WorkItemView change(String number) {
    WorkItemView change = items.visible(number);
    if (!change.practice().equals("change")) {
      throw Refusal.notFound("Change " + number);
    }
    return change;
  }

  @Transactional(readOnly = true)
  UpdatesView of(WorkItemView change) {
    return UpdatesView.of(table.of(change.id()));
  }

  /**
   * Replaces all of them, as an edit of the change.
   *
   * @param ifMatch entity tag of the version of the change that the caller has read
   */
  void replace(String number, String ifMatch, Plan plan) {
    WorkItemView change = items.toWorkOn(change(number).number());
    Versions.requireMatch(ifMatch, change.version());
    if (FINISHED.contains(change.status())) {
      throw Refusal.conflict("finished", number + " is " + change.status());
    }
    if (table.of(change.id()).stream().anyMatch(u -> u.state() != UpdateState.PLANNED)) {
      throw Refusal.conflict("already-applied", "The updates of " + number + " were applied");
    }
    check(change, plan);
    List<PlannedUpdate> updates = new ArrayList<>();
    plan.items().forEach(edit -> updates.add(PlannedUpdate.of(updates.size(), edit)));
    plan.relations().forEach(edit -> updates.add(PlannedUpdate.of(updates.size(), edit)));
    table.replace(change.id(), updates);
    items.setDetail(change.id(), CanonicalUpdates.DETAIL, CanonicalUpdates.text(updates));
  }

  private void check(WorkItemView change, Plan plan) {
    if (plan.items().size() + plan.relations().size() > MOST) {
      throw Refusal.invalidField("items", "too-many", "At most " + MOST + " updates");
    }
    edits.check(plan);
    List<FieldError> errors = new ArrayList<>();
    Set<String> named = new HashSet<>(NamedItems.of(change));
    Set<String> known =
        configuration.find(plan.items().stream().map(ItemEdit::key).toList()).stream()
            .map(ConfigurationItem::key)
            .collect(Collectors.toSet());
    for (int i = 0; i < plan.items().size(); i++) {
      String key = plan.items().get(i).key();
      if (known.contains(key) && !named.contains(key)) {
        errors.add(unnamed("items[" + i + "].key", key));
      }
    }
    // What is added by the change belongs to it as well.
    plan.items().forEach(edit -> named.add(edit.key()));
    for (int i = 0; i < plan.relations().size(); i++) {
      RelationEdit edit = plan.relations().get(i);
      if (!named.contains(edit.from()) && !named.contains(edit.to())) {
        errors.add(unnamed("relations[" + i + "].from", edit.from() + " nor " + edit.to()));
      }
    }
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
  }

  private static FieldError unnamed(String field, String key) {
    return new FieldError(
        field, "not-named", "The change does not name " + key + " in its configurationItems");
  }
}
