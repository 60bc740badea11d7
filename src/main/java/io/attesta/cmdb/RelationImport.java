package io.attesta.cmdb;

import io.attesta.cmdb.files.FileRow;
import io.attesta.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes rows as relations, within the transaction of the caller. */
@Component
class RelationImport implements RowImport {

  private final ConfigurationWrites writes;
  private final ImportedFields fields;

  RelationImport(ConfigurationWrites writes, ImportedFields fields) {
    this.writes = writes;
    this.fields = fields;
  }

  @Override
  public void write(List<FileRow> rows, Set<String> seen, EditRun run, ImportTally tally) {
    Map<RelationKey, FileRow> byKey = new LinkedHashMap<>();
    for (FileRow row : rows) {
      try {
        RelationKey key = RelationRow.key(row);
        RowImport.requireFirst(seen, key.toString(), null);
        byKey.put(key, row);
      } catch (Refusal refusal) {
        tally.reject(row, refusal);
      }
    }
    Map<RelationKey, List<BaselineDifference.Field>> differences = new HashMap<>();
    List<RelationWrite> relations = new ArrayList<>();
    byKey.forEach(
        (key, row) ->
            relations.add(
                new RelationWrite(
                    key,
                    before -> {
                      RelationContent after = new RelationRow(row).onto(before);
                      if (tally.keepsChanges()) {
                        differences.put(key, fields.of(before, after));
                      }
                      return after;
                    })));
    for (RelationResult result : writes.relations(relations, run)) {
      tally.count(result.outcome());
      RelationKey key = result.key();
      BaselineDifference.Kind kind =
          switch (result.outcome()) {
            case CREATED -> BaselineDifference.Kind.ADDED;
            case CHANGED -> BaselineDifference.Kind.CHANGED;
            case ENDED, UNCHANGED, REFUSED -> null;
          };
      String name = String.join(" ", key.from(), key.type(), key.to());
      tally.tell(byKey.get(key), name, kind, differences.get(key));
      if (result.refusal() != null) {
        tally.explain(byKey.get(result.key()), result.refusal());
      }
    }
  }
}
