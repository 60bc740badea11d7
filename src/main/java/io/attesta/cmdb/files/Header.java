package io.attesta.cmdb.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The first line of a table, which says what the cells of the others are. */
final class Header {

  private final Columns columns;
  private final List<String> names;

  /**
   * Reads the line.
   *
   * @throws Refusal when it has columns that nobody knows, the same twice, or too many
   */
  Header(Columns columns, List<String> names) {
    this.columns = columns;
    this.names = names;
    if (names.size() > Columns.MOST) {
      throw Refusal.invalid("too-many-columns", "At most " + Columns.MOST + " columns");
    }
    List<FieldError> faults = columns.faults(names);
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults.subList(0, Math.min(20, faults.size())));
    }
  }

  int size() {
    return names.size();
  }

  /**
   * A row of as many cells as there are columns.
   *
   * @param number position among the rows, from 1
   * @param line where it stands in the file, from 1
   */
  FileRow row(long number, long line, List<String> cells) {
    Map<String, JsonNode> fields = new HashMap<>();
    Map<String, JsonNode> attributes = new HashMap<>();
    FieldError fault = null;
    for (int i = 0; i < names.size(); i++) {
      String column = names.get(i);
      String value = cells.get(i);
      if (!Text.isSound(value)) {
        fault = new FieldError(column, "encoding", "This is no UTF-8 text");
      }
      JsonNode node = value.isEmpty() ? NullNode.getInstance() : TextNode.valueOf(value);
      if (columns.isAttribute(column)) {
        attributes.put(column.substring(Columns.ATTRIBUTE.length()), node);
      } else {
        fields.put(column, node);
      }
    }
    return new FileRow(number, line, fields, attributes, true, fault);
  }

  /** A row with another number of cells, which cannot be told apart. */
  FileRow ragged(long number, long line, int cells) {
    String counts = "%d values for %d columns".formatted(cells, names.size());
    return FileRow.broken(number, line, new FieldError(null, "column-count", counts));
  }
}
