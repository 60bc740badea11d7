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

  /** Whether the file says something about the field, be it that it is empty. */
  public boolean has(String field) {
    return fields.containsKey(field);
  }

  /** The text of a field as it stands; null when it is absent, null or blank. */
  public String text(String field) {
    JsonNode value = fields.get(field);
    return value == null || value.isNull() || value.asText().isBlank() ? null : value.asText();
  }

  /** A field that names something: its text without spaces around it. */
  public String word(String field) {
    String text = text(field);
    return text == null ? null : text.strip();
  }
}
