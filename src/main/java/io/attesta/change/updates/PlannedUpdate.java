package io.attesta.change.updates;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * One thing that a change changes of the configuration.
 *
 * @param key key of the configuration item; of a relation its source, type and target, separated by
 *     spaces
 * @param patch fields as in the REST of configuration items and relations; those of an item that
 *     are not there stay
 * @param versionBefore version that was current before; 0 for none; null while planned
 * @param versionAfter version that was written; null while planned and for a removed relation
 * @param note what taking it back ran into, for people to read
 */
record PlannedUpdate(
    @JsonIgnore int position,
    UpdateKind kind,
    String key,
    ObjectNode patch,
    UpdateState state,
    Integer versionBefore,
    Integer versionAfter,
    Instant writtenAt,
    String note) {

  static PlannedUpdate of(int position, UpdateKind kind, String key, ObjectNode patch) {
    return new PlannedUpdate(
        position, kind, key, patch, UpdateState.PLANNED, null, null, null, null);
  }

  PlannedUpdate applied(int before, Integer after, Instant at) {
    return new PlannedUpdate(
        position, kind, key, patch, UpdateState.APPLIED, before, after, at, null);
  }

  PlannedUpdate reverted(Instant at) {
    return new PlannedUpdate(
        position, kind, key, patch, UpdateState.REVERTED, versionBefore, versionAfter, at, null);
  }

  PlannedUpdate kept(String why) {
    return new PlannedUpdate(
        position, kind, key, patch, UpdateState.KEPT, versionBefore, versionAfter, writtenAt, why);
  }
}
