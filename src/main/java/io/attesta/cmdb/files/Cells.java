package io.attesta.cmdb.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** The columns of a table and the cells of a row. */
record Cells(List<String> fields, List<String> attributes) {

  List<String> header() {
    return Stream.concat(fields.stream(), attributes.stream().map(Columns.ATTRIBUTE::concat))
        .toList();
  }

  List<JsonNode> of(JsonNode row) {
    return Stream.concat(
            fields.stream().map(row::path), attributes.stream().map(row.path("attributes")::path))
        .toList();
  }

  /** A value as the text of a cell; what has parts is told as JSON. */
  static String text(JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return "";
    }
    return value.isContainerNode() ? value.toString() : value.asText();
  }
}
