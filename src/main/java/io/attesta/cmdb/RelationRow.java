package io.attesta.cmdb;

import io.attesta.cmdb.files.FileRow;
import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A row of a file as a relation. What the file does not mention stays as it is. */
final class RelationRow {

  private final FileRow row;

  RelationRow(FileRow row) {
    this.row = row;
  }

  /**
   * Ends and type of the row.
   *
   * @throws Refusal when the row is unusable or lacks one
   */
  static RelationKey key(FileRow row) {
    if (row.fault() != null) {
      throw Refusal.invalid(List.of(row.fault()));
    }
    List<FieldError> faults = new ArrayList<>();
    for (String field : List.of("from", "type", "to")) {
      if (row.word(field) == null) {
        faults.add(new FieldError(field, "required", "A relation has two ends and a type"));
      }
    }
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
    return new RelationKey(row.word("from"), row.word("type"), row.word("to"));
  }

  /** What the relation becomes by the row; {@code before} is null when it is new. */
  RelationContent onto(CiRelation before) {
    String group = before == null ? null : before.redundancyGroup();
    Integer needed = before == null ? null : before.redundancyNeeded();
    Confidence confidence = before == null ? Confidence.IMPORTED : before.confidence();
    return new RelationContent(
        row.has("redundancyGroup") ? row.word("redundancyGroup") : group,
        row.has("redundancyNeeded") ? needed(row.word("redundancyNeeded")) : needed,
        row.word("confidence") == null ? confidence : confidence(row.word("confidence")));
  }

  private static Integer needed(String word) {
    try {
      return word == null ? null : Integer.valueOf(word);
    } catch (NumberFormatException e) {
      throw Refusal.invalidField("redundancyNeeded", "wrong-type", "A whole number");
    }
  }

  private static Confidence confidence(String word) {
    try {
      return Confidence.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Refusal.invalidField("confidence", "unknown", "RECORDED, IMPORTED or PROPOSED");
    }
  }
}
