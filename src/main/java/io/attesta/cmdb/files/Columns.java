package io.attesta.cmdb.files;

import io.attesta.shared.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What rows may consist of.
 *
 * @param fields names of the fields beside attributes
 * @param attributes whether there may be attributes
 */
record Columns(Set<String> fields, boolean attributes) {

  static final String ATTRIBUTE = "attributes.";
  static final int MOST = 1_000;

  boolean isAttribute(String column) {
    return attributes && column.startsWith(ATTRIBUTE) && column.length() > ATTRIBUTE.length();
  }

  /** What is wrong with the first line of a CSV file. */
  List<FieldError> faults(List<String> header) {
    List<FieldError> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      if (!fields.contains(column) && !isAttribute(column)) {
        faults.add(unknown(column));
      } else if (!seen.add(column)) {
        faults.add(new FieldError(column, "duplicate-column", "The column stands there twice"));
      }
    }
    return faults;
  }

  FieldError unknown(String column) {
    String known =
        String.join(", ", fields.stream().sorted().toList())
            + (attributes ? " and attributes.<name>" : "");
    return new FieldError(
        shown(column), "unknown-field", "There is no such field; known: " + known);
  }

  /** A name from the file, short enough to be told. */
  static String shown(String name) {
    return name.length() > 100 ? name.substring(0, 100) + "…" : name;
  }
}
