package io.attesta.cmdb;

import io.attesta.cmdb.files.FileRow;
import io.attesta.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes rows as configuration items, within the transaction of the caller. */
@Component
class ItemImport implements RowImport {

  private final ClassRegister register;
  private final ConfigurationWrites writes;

  ItemImport(ClassRegister register, ConfigurationWrites writes) {
    this.register = register;
    this.writes = writes;
  }

  @Override
  public void write(List<FileRow> rows, Set<String> seen, EditRun run, ImportTally tally) {
    ClassModel model = register.current();
    Map<String, FileRow> byKey = new LinkedHashMap<>();
    for (FileRow row : rows) {
      try {
        String key = ItemRow.key(row);
        RowImport.requireFirst(seen, key, "key");
        byKey.put(key, row);
      } catch (Refusal refusal) {
        tally.reject(row, refusal);
      }
    }
    List<ItemWrite> items =
        byKey.entrySet().stream()
            .map(e -> new ItemWrite(e.getKey(), new ItemRow(e.getValue(), model)::onto))
            .toList();
    for (ItemResult result : writes.items(items, run)) {
      tally.count(result.outcome());
      if (result.refusal() != null) {
        tally.explain(byKey.get(result.key()), result.refusal());
      }
    }
  }
}
