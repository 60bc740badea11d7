package io.attesta.cmdb;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.cmdb.AuditFinding.Kind;
import io.attesta.cmdb.files.FileFormat;
import io.attesta.cmdb.files.FileRow;
import io.attesta.cmdb.files.RowReader;
import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Compares discovered configuration items with the recorded ones. */
@Component
class DiscoveredItems {

  private final ItemRows recorded;
  private final ExportRows export;
  private final ContentCheck check;
  private final Accountability accountability;

  DiscoveredItems(
      ItemRows recorded, ExportRows export, ContentCheck check, Accountability accountability) {
    this.recorded = recorded;
    this.export = export;
    this.check = check;
    this.accountability = accountability;
  }

  /** Goes through what was discovered. */
  void compare(AuditRun audit, RowReader reader) {
    for (List<FileRow> batch = AuditRun.batch(reader);
        !batch.isEmpty();
        batch = AuditRun.batch(reader)) {
      audit.tally.items += batch.size();
      compare(audit, batch);
    }
    audit.keep();
  }

  private void compare(AuditRun audit, List<FileRow> batch) {
    Map<String, FileRow> byKey = new LinkedHashMap<>();
    for (FileRow row : batch) {
      try {
        String key = ItemRow.key(row);
        RowImport.requireFirst(audit.items, key, "key");
        byKey.put(key, row);
      } catch (Refusal refusal) {
        audit.reject("items", row, refusal);
      }
    }
    Map<String, ConfigurationItem> current = recorded.current(byKey.keySet());
    List<Long> found = new ArrayList<>();
    byKey.forEach(
        (key, row) -> {
          ConfigurationItem before = current.get(key);
          try {
            CiContent after = checked(key, new ItemRow(row, audit.model).onto(before), audit);
            audit.classes.add(after.ciClass());
            differences(key, before == null ? null : CiContent.of(before), after, audit);
          } catch (Refusal refusal) {
            audit.reject("items", row, refusal);
          }
          if (before != null) {
            found.add(before.id());
          }
        });
    audit.verified(found);
  }

  /** Discovery need not know everything that a record has to have. */
  private CiContent checked(String key, CiContent content, AuditRun audit) {
    List<FieldError> faults =
        check.faults(key, content, audit.model, audit.run.customers()).stream()
            .filter(fault -> !fault.code().equals("required"))
            .toList();
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
    return content;
  }

  private void differences(String key, CiContent before, CiContent after, AuditRun audit) {
    Map<String, CiContent.Difference> all = CiContent.differences(before, after);
    if (before == null) {
      boolean unaccounted = accountability.unaccounted(key, null, after, all, audit);
      audit.note(FoundDifference.ofItem(Kind.NOT_RECORDED, key, unaccounted));
      return;
    }
    all.forEach(
        (field, difference) ->
            audit.note(
                new FoundDifference(
                    Kind.ATTRIBUTE_DIFFERS,
                    key,
                    null,
                    null,
                    field,
                    text(difference.before()),
                    text(difference.after()),
                    accountability.unaccounted(
                        key, before, after, Map.of(field, difference), audit))));
  }

  private static String text(JsonNode value) {
    return value == null ? null : value.asText();
  }

  /** Notes what is recorded as being there, in the classes that were covered, and was not found. */
  void missing(AuditRun audit) {
    ExportQuery everything = new ExportQuery(FileFormat.JSON, null, null, null);
    export.items(
        everything,
        audit.classes,
        item -> {
          CiClass of = audit.model.find(item.ciClass()).orElseThrow().own();
          if (isThere(item.state(), of) && !audit.items.contains(item.key())) {
            audit.note(FoundDifference.ofItem(Kind.MISSING_IN_REALITY, item.key(), false));
          }
        });
    audit.keep();
  }

  /** Not in the last state of its life cycle, nor in the first when others lie between. */
  private static boolean isThere(String state, CiClass of) {
    boolean begins = of.states().size() > 2 && state.equals(of.firstState());
    return !begins && !state.equals(of.lastState());
  }
}
