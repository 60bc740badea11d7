package io.attesta.cmdb.files;

import io.attesta.shared.Refusal;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Reads the rows of a file one after the other. */
public interface RowReader extends Closeable {

  /**
   * The next row; null after the last one.
   *
   * @throws Refusal when the file is so broken that nothing behind this place can be trusted
   */
  FileRow next();

  /** How much of the file was read, from 0 to 1, also of what is passed over. */
  double part();

  /**
   * Opens a file.
   *
   * @param fields names of the fields that rows may have beside attributes
   * @param attributes whether rows may have attributes
   * @throws Refusal when it is empty, has columns that nobody knows, or is too large once unpacked
   */
  static RowReader open(FileFormat format, Path file, Set<String> fields, boolean attributes)
      throws IOException {
    if (format == FileFormat.XLSX) {
      return new XlsxRows(file, new Columns(fields, attributes));
    }
    return text(
        format,
        new BufferedInputStream(Files.newInputStream(file), 1 << 16),
        Files.size(file),
        fields,
        attributes);
  }

  /**
   * Opens CSV or JSON as it comes.
   *
   * @param in closed with the reader
   * @param size bytes it has; 0 when that is not known
   */
  static RowReader text(
      FileFormat format, InputStream in, long size, Set<String> fields, boolean attributes)
      throws IOException {
    Columns columns = new Columns(fields, attributes);
    try {
      RecordStream bounded = new RecordStream(in, size);
      return format == FileFormat.CSV
          ? new CsvRows(bounded, columns)
          : new JsonRows(bounded, columns);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }
}
