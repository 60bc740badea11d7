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

/** Writes rows as configuration items, within the transaction of the caller. */
@Component
class ItemImport implements RowImport {

  private final ClassRegister register;
  private final ConfigurationWrites writes;
  private final ImportedFields fields;

  ItemImport(ClassRegister register, ConfigurationWrites writes, ImportedFields fields) {
    this.register = register;
    this.writes = writes;
    this.fields = fields;
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
    Map<String, List<BaselineDifference.Field>> differences = new HashMap<>();
    List<ItemWrite> items = new ArrayList<>();
    byKey.forEach(
        (key, row) ->
            items.add(
                new ItemWrite(
                    key,
                    before -> {
                      CiContent after = new ItemRow(row, model).onto(before);
                      if (tally.keepsChanges()) {
                        differences.put(key, fields.of(before, after));
                      }
                      return after;
                    })));
    for (ItemResult result : writes.items(items, run)) {
      tally.count(result.outcome());
      BaselineDifference.Kind kind =
          switch (result.outcome()) {
            case CREATED -> BaselineDifference.Kind.ADDED;
            case CHANGED -> BaselineDifference.Kind.CHANGED;
            case UNCHANGED, REFUSED -> null;
          };
      tally.tell(byKey.get(result.key()), result.key(), kind, differences.get(result.key()));
      if (result.refusal() != null) {
        tally.explain(byKey.get(result.key()), result.refusal());
      }
    }
  }
}
