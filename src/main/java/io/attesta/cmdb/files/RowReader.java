package io.attesta.cmdb.files;

import io.attesta.shared.Refusal;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** Reads the rows of a file one after the other. */
public interface RowReader extends Closeable {

  /**
   * The next row; null after the last one.
   *
   * @throws Refusal when the file is so broken that nothing behind this place can be trusted
   */
  FileRow next();

  /**
   * Opens a file.
   *
   * @param in closed with the reader
   * @param fields names of the fields that rows may have beside attributes
   * @param attributes whether rows may have attributes
   * @throws Refusal when it is empty or has columns that nobody knows
   */
  static RowReader open(FileFormat format, InputStream in, Set<String> fields, boolean attributes)
      throws IOException {
    RecordStream bounded = new RecordStream(in);
    return switch (format) {
      case CSV -> new CsvRows(bounded, new Columns(fields, attributes));
      case JSON -> new JsonRows(bounded, new Columns(fields, attributes));
      case XLSX -> throw Refusal.invalidField("format", "invalid", "Import CSV or JSON");
    };
  }
}
