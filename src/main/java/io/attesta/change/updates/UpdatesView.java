package io.attesta.change.updates;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.cmdb.ConfigurationEdits.RelationEdit;
import java.time.Instant;
import java.util.List;

/** The planned updates of a change as REST shows them. */
record UpdatesView(List<ItemUpdate> items, List<RelationUpdate> relations) {

  /**
   * @param versionBefore version before it was applied; 0 when it was added, null while planned
   * @param versionAfter version it was written as; null while planned and where nothing changed
   * @param note what taking it back ran into
   */
  record ItemUpdate(
      String key,
      JsonNode patch,
      UpdateState state,
      Integer versionBefore,
      Integer versionAfter,
      Instant writtenAt,
      String note) {}

  /** As entered, with how far it is. */
  record RelationUpdate(
      @JsonUnwrapped RelationEdit edit, UpdateState state, Instant writtenAt, String note) {}

  static UpdatesView of(List<PlannedUpdate> updates) {
    return new UpdatesView(
        updates.stream().filter(u -> u.kind() == UpdateKind.ITEM).map(UpdatesView::item).toList(),
        updates.stream()
            .filter(u -> u.kind() != UpdateKind.ITEM)
            .map(u -> new RelationUpdate(u.asRelation(), u.state(), u.writtenAt(), u.note()))
            .toList());
  }

  private static ItemUpdate item(PlannedUpdate of) {
    return new ItemUpdate(
        of.key(), of.patch(), of.state(), of.before(), of.after(), of.writtenAt(), of.note());
  }
}
