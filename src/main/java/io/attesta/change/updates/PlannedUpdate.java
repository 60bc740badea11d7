package io.attesta.change.updates;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.attesta.cmdb.ConfigurationEdits.ItemEdit;
import io.attesta.cmdb.ConfigurationEdits.ItemStep;
import io.attesta.cmdb.ConfigurationEdits.RelationEdit;
import io.attesta.cmdb.ConfigurationEdits.RelationStep;
import java.time.Instant;

/**
 * One thing that a change changes of the configuration.
 *
 * @param key key of the configuration item; of a relation its source, type and target, separated by
 *     spaces
 * @param patch of an item as in its REST; of a relation its redundancy
 * @param before version that was current before; 0 for none; null while planned, for relations and
 *     where nothing changed
 * @param after version that was written; 0 for an ended relation; null while planned and where
 *     nothing changed
 * @param relation the relation before; null while planned and for items
 * @param note what taking it back ran into, for people to read
 */
record PlannedUpdate(
    int position,
    UpdateKind kind,
    String key,
    ObjectNode patch,
    UpdateState state,
    Integer before,
    Integer after,
    RelationEdit relation,
    Instant writtenAt,
    String note) {

  static PlannedUpdate of(int position, ItemEdit edit) {
    return planned(position, UpdateKind.ITEM, edit.key(), (ObjectNode) edit.patch());
  }

  static PlannedUpdate of(int position, RelationEdit edit) {
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    if (!edit.ended() && edit.redundancyGroup() != null) {
      patch.put("redundancyGroup", edit.redundancyGroup());
      patch.put("redundancyNeeded", edit.redundancyNeeded());
    }
    return planned(
        position,
        edit.ended() ? UpdateKind.REMOVE_RELATION : UpdateKind.RELATION,
        key(edit),
        patch);
  }

  static String key(RelationEdit edit) {
    return edit.from() + " " + edit.type() + " " + edit.to();
  }

  private static PlannedUpdate planned(
      int position, UpdateKind kind, String key, ObjectNode patch) {
    return new PlannedUpdate(
        position, kind, key, patch, UpdateState.PLANNED, null, null, null, null, null);
  }

  ItemEdit asItem() {
    return new ItemEdit(key, patch);
  }

  RelationEdit asRelation() {
    String[] ends = key.split(" ");
    return new RelationEdit(
        ends[0],
        ends[1],
        ends[2],
        kind == UpdateKind.REMOVE_RELATION,
        patch.path("redundancyGroup").asText(null),
        patch.has("redundancyNeeded") ? patch.path("redundancyNeeded").asInt() : null);
  }

  /** Whether it changed anything when it was applied and so can be taken back. */
  boolean wrote() {
    return state == UpdateState.APPLIED && after != null;
  }

  ItemStep itemStep() {
    return new ItemStep(key, before, after);
  }

  RelationStep relationStep() {
    return new RelationStep(relation, after);
  }

  /** Written, or found to be so already. */
  PlannedUpdate applied(Instant at) {
    return with(UpdateState.APPLIED, null, null, null, at, null);
  }

  PlannedUpdate applied(ItemStep step, Instant at) {
    return with(UpdateState.APPLIED, step.before(), step.after(), null, at, null);
  }

  PlannedUpdate applied(RelationStep step, Instant at) {
    return with(UpdateState.APPLIED, null, step.after(), step.before(), at, null);
  }

  PlannedUpdate reverted(Instant at) {
    return with(UpdateState.REVERTED, before, after, relation, at, null);
  }

  PlannedUpdate kept(String why) {
    return with(UpdateState.KEPT, before, after, relation, writtenAt, why);
  }

  private PlannedUpdate with(
      UpdateState next, Integer was, Integer is, RelationEdit old, Instant at, String why) {
    return new PlannedUpdate(position, kind, key, patch, next, was, is, old, at, why);
  }
}
