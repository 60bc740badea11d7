package io.attesta.cmdb;

import io.attesta.cmdb.files.FileRow;
import io.attesta.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes rows as relations, within the transaction of the caller. */
@Component
class RelationImport implements RowImport {

  private final ConfigurationWrites writes;

  RelationImport(ConfigurationWrites writes) {
    this.writes = writes;
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
    List<RelationWrite> relations =
        byKey.entrySet().stream()
            .map(e -> new RelationWrite(e.getKey(), new RelationRow(e.getValue())::onto))
            .toList();
    for (RelationResult result : writes.relations(relations, run)) {
      tally.count(result.outcome());
      if (result.refusal() != null) {
        tally.explain(byKey.get(result.key()), result.refusal());
      }
    }
  }
}
