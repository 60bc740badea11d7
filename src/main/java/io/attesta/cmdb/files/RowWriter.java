package io.attesta.cmdb.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes rows one after the other, so that no more than a few are in memory. */
public interface RowWriter extends Closeable {

  /**
   * Writes a row.
   *
   * @param row object with the fields and, where there are some, an object {@code attributes}
   */
  void write(JsonNode row) throws IOException;

  /**
   * Begins a file.
   *
   * @param out not closed; it belongs to the caller
   * @param fields fields in the order of their columns
   * @param attributes attributes in the order of their columns
   */
  static RowWriter open(
      FileFormat format, OutputStream out, List<String> fields, List<String> attributes)
      throws IOException {
    Cells cells = new Cells(fields, attributes);
    return switch (format) {
      case CSV -> new CsvWriter(out, cells);
      case JSON -> new JsonWriter(out);
      case XLSX -> new XlsxWriter(out, cells);
    };
  }
}
