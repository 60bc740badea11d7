package io.attesta.cmdb;

import io.attesta.cmdb.files.FileRow;
import io.attesta.shared.Refusal;
import java.util.List;
import java.util.Set;

/** Writes some rows of a file and counts what becomes of each. */
interface RowImport {

  /**
   * @param seen what rows of the file before these were about; these are added
   */
  void write(List<FileRow> rows, Set<String> seen, EditRun run, ImportTally tally);

  /** Refuses the second row about the same. */
  static void requireFirst(Set<String> seen, String key, String field) {
    if (!seen.add(key)) {
      throw Refusal.invalidField(field, "duplicate-key", key + " stands in the file before");
    }
  }
}
