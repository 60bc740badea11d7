package io.attesta.cmdb;

import io.attesta.cmdb.AuditFinding.Kind;
import io.attesta.cmdb.files.FileFormat;
import io.attesta.cmdb.files.FileRow;
import io.attesta.cmdb.files.RowReader;
import io.attesta.shared.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Compares discovered relations with the recorded ones. */
@Component
class DiscoveredRelations {

  private static final int BATCH = 2_000;

  private final ItemRows items;
  private final RelationRows recorded;
  private final ExportRows export;
  private final Accountability accountability;

  DiscoveredRelations(
      ItemRows items, RelationRows recorded, ExportRows export, Accountability accountability) {
    this.items = items;
    this.recorded = recorded;
    this.export = export;
    this.accountability = accountability;
  }

  /** Goes through what was discovered. */
  void compare(AuditRun audit, RowReader reader) {
    for (List<FileRow> batch = AuditRun.batch(reader);
        !batch.isEmpty();
        batch = AuditRun.batch(reader)) {
      audit.tally.relations += batch.size();
      compare(audit, batch);
    }
    audit.keep();
  }

  private void compare(AuditRun audit, List<FileRow> batch) {
    List<RelationKey> keys = new ArrayList<>();
    for (FileRow row : batch) {
      try {
        RelationKey key = RelationRow.key(row);
        if (audit.model.relationType(key.type()).isEmpty()) {
          throw Refusal.invalidField("type", "unknown", "There is no such relation type");
        }
        if (!audit.relations.add(key)) {
          throw Refusal.invalidField(null, "duplicate-key", key + " stands in the file before");
        }
        keys.add(key);
      } catch (Refusal refusal) {
        audit.reject("relations", row, refusal);
      }
    }
    Map<RelationKey, CiRelation> last = recorded.last(keys);
    List<RelationKey> unexpected =
        keys.stream().filter(key -> !last.containsKey(key) || !last.get(key).isCurrent()).toList();
    note(audit, Kind.RELATION_UNEXPECTED, unexpected);
  }

  /**
   * Notes what is recorded between items that were found, of types that were found, and was not
   * found itself. A proposed relation is none that anybody has confirmed.
   */
  void missing(AuditRun audit) {
    Set<String> types = new HashSet<>();
    Set<String> sources = new HashSet<>();
    audit.relations.forEach(
        key -> {
          types.add(key.type());
          sources.add(key.from());
        });
    boolean itemsKnown = !audit.items.isEmpty();
    List<RelationKey> missing = new ArrayList<>();
    export.relations(
        new ExportQuery(FileFormat.JSON, null, null, null),
        null,
        r -> {
          RelationKey key = new RelationKey(r.from(), r.type(), r.to());
          boolean covered =
              itemsKnown
                  ? audit.items.contains(r.from()) && audit.items.contains(r.to())
                  : sources.contains(r.from());
          if (covered
              && types.contains(r.type())
              && r.confidence() != Confidence.PROPOSED
              && !audit.relations.contains(key)) {
            missing.add(key);
          }
        });
    for (int i = 0; i < missing.size(); i += BATCH) {
      note(audit, Kind.RELATION_MISSING, missing.subList(i, Math.min(missing.size(), i + BATCH)));
    }
    audit.keep();
  }

  private void note(AuditRun audit, Kind kind, List<RelationKey> keys) {
    Map<String, ConfigurationItem> ends =
        items.current(
            keys.stream().flatMap(key -> Stream.of(key.from(), key.to())).distinct().toList());
    String what = kind == Kind.RELATION_MISSING ? " not found in reality" : " found, not recorded";
    for (RelationKey key : keys) {
      ConfigurationItem from = ends.get(key.from());
      ConfigurationItem to = ends.get(key.to());
      // An end that is not recorded is a finding of its own.
      boolean unaccounted =
          from != null
              && to != null
              && accountability.unaccounted(
                  audit.model.relationType(key.type()).orElseThrow(), from, to, key + what, audit);
      audit.note(FoundDifference.ofRelation(kind, key, unaccounted));
    }
  }
}
