package io.attesta.cmdb.files;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.shared.FieldError;
import java.util.Map;

/**
 * One row of a file. A field that the file does not have is absent; an empty cell and a JSON null
 * are null nodes.
 *
 * @param number position among the rows, from 1; lines without content do not count
 * @param line line at which the row begins, from 1
 * @param fields fields by name
 * @param attributes attributes by name, without the {@code attributes.} of their columns
 * @param text whether values are text that still has to be read as what it stands for, as in CSV
 * @param fault what makes the row unusable as it stands; null when nothing does
 */
public record FileRow(
    long number,
    long line,
    Map<String, JsonNode> fields,
    Map<String, JsonNode> attributes,
    boolean text,
    FieldError fault) {

  static FileRow broken(long number, long line, FieldError fault) {
    return new FileRow(number, line, Map.of(), Map.of(), false, fault);
  }

  /** The text of a field; null when it is absent, null or blank. */
  public String text(String field) {
    JsonNode value = fields.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    String text = value.asText().strip();
    return text.isEmpty() ? null : text;
  }
}
