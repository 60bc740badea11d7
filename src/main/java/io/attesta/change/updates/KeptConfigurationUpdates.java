package io.attesta.change.updates;

import io.attesta.cmdb.Configuration;
import io.attesta.cmdb.ConfigurationEdits;
import io.attesta.cmdb.ConfigurationEdits.ItemStep;
import io.attesta.cmdb.ConfigurationEdits.Later;
import io.attesta.cmdb.ConfigurationEdits.Plan;
import io.attesta.cmdb.ConfigurationEdits.RelationStep;
import io.attesta.cmdb.ConfigurationEdits.Written;
import io.attesta.integration.Notifications;
import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class KeptConfigurationUpdates implements ConfigurationUpdates {

  private final UpdateTable table;
  private final ConfigurationEdits edits;
  private final Configuration configuration;
  private final WorkItems items;
  private final Notifications notifications;
  private final Now now;

  KeptConfigurationUpdates(
      UpdateTable table,
      ConfigurationEdits edits,
      Configuration configuration,
      WorkItems items,
      Notifications notifications,
      Now now) {
    this.table = table;
    this.edits = edits;
    this.configuration = configuration;
    this.items = items;
    this.notifications = notifications;
    this.now = now;
  }

  @Override
  public void apply(String number) {
    WorkItemView change = items.get(number);
    List<PlannedUpdate> planned =
        table.of(change.id()).stream().filter(u -> u.state() == UpdateState.PLANNED).toList();
    if (planned.isEmpty()) {
      return;
    }
    Written written =
        edits.apply(
            number,
            new Plan(
                planned.stream()
                    .filter(u -> u.kind() == UpdateKind.ITEM)
                    .map(PlannedUpdate::asItem)
                    .toList(),
                planned.stream()
                    .filter(u -> u.kind() != UpdateKind.ITEM)
                    .map(PlannedUpdate::asRelation)
                    .toList()));
    List<PlannedUpdate> applied = applied(planned, written, now.get());
    table.progress(change.id(), applied);
    items.journal(change.id(), "configuration-updated", Map.of("updates", told(applied)));
  }

  private static List<PlannedUpdate> applied(
      List<PlannedUpdate> planned, Written written, Instant at) {
    Map<String, ItemStep> itemSteps = new HashMap<>();
    written.items().forEach(step -> itemSteps.put(step.key(), step));
    Map<String, RelationStep> relationSteps = new HashMap<>();
    written.relations().forEach(s -> relationSteps.put(PlannedUpdate.key(s.before()), s));
    return planned.stream()
        .map(
            u -> {
              boolean item = u.kind() == UpdateKind.ITEM;
              if (item && itemSteps.containsKey(u.key())) {
                return u.applied(itemSteps.get(u.key()), at);
              }
              return !item && relationSteps.containsKey(u.key())
                  ? u.applied(relationSteps.get(u.key()), at)
                  : u.applied(at);
            })
        .toList();
  }

  @Override
  public void takeBack(String number) {
    WorkItemView change = items.get(number);
    List<PlannedUpdate> applied =
        table.of(change.id()).stream().filter(PlannedUpdate::wrote).toList();
    if (applied.isEmpty()) {
      return;
    }
    Map<String, Later> later =
        edits.editedSince(written(applied)).stream()
            .collect(Collectors.toMap(Later::key, one -> one));
    List<PlannedUpdate> free = applied.stream().filter(u -> !later.containsKey(u.key())).toList();
    edits.takeBack(number, written(free));
    refuseOvertaken(free);
    List<PlannedUpdate> reverted = free.stream().map(u -> u.reverted(now.get())).toList();
    List<PlannedUpdate> kept =
        applied.stream()
            .filter(u -> later.containsKey(u.key()))
            .map(u -> u.kept(why(later.get(u.key()))))
            .toList();
    table.progress(change.id(), reverted);
    table.progress(change.id(), kept);
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("updates", told(reverted));
    content.put("kept", kept.stream().map(PlannedUpdate::note).toList());
    items.journal(change.id(), "configuration-taken-back", content);
    if (!kept.isEmpty()) {
      notifications.tellGroup(
          "change-managers", number, "configuration-kept", NotTakenBack.text(kept));
    }
  }

  /** Somebody edited one between the look at its version and its lock: look again. */
  private void refuseOvertaken(List<PlannedUpdate> reverted) {
    Map<String, Integer> versions =
        reverted.stream()
            .filter(u -> u.kind() == UpdateKind.ITEM)
            .collect(Collectors.toMap(PlannedUpdate::key, PlannedUpdate::after));
    configuration
        .find(versions.keySet())
        .forEach(
            item -> {
              if (item.version() > versions.get(item.key()) + 1) {
                throw Refusal.conflict(
                    "concurrent-change", "Someone else edited " + item.key() + " at the same time");
              }
            });
  }

  private static Written written(List<PlannedUpdate> updates) {
    return new Written(
        updates.stream()
            .filter(u -> u.kind() == UpdateKind.ITEM)
            .map(PlannedUpdate::itemStep)
            .toList(),
        updates.stream()
            .filter(u -> u.kind() != UpdateKind.ITEM)
            .map(PlannedUpdate::relationStep)
            .toList());
  }

  private static String why(Later later) {
    String under = later.changeNumber() == null ? "" : " under " + later.changeNumber();
    return later.key() + " was edited since by " + later.by() + under + " and is left as it is";
  }

  private static List<String> told(List<PlannedUpdate> updates) {
    return CanonicalUpdates.text(updates) == null
        ? List.of()
        : CanonicalUpdates.text(updates).lines().toList();
  }
}
