package io.attesta.cmdb.files;

import io.attesta.shared.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;

/**
 * CSV in UTF-8, or in UTF-16 with a byte order mark. The first line names the columns; commas,
 * semicolons or tabs separate them, whichever the first line has most of.
 */
final class CsvRows implements RowReader {

  private static final int LONGEST_HEADER = 100_000;

  private final RecordStream stream;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final Header header;
  private long lastLine;
  private long count;

  CsvRows(RecordStream stream, Columns columns) throws IOException {
    this.stream = stream;
    BOMInputStream bytes =
        BOMInputStream.builder()
            .setInputStream(stream)
            .setByteOrderMarks(ByteOrderMark.UTF_8, ByteOrderMark.UTF_16LE, ByteOrderMark.UTF_16BE)
            .get();
    ByteOrderMark mark = bytes.getBOM();
    Charset charset =
        mark == null ? StandardCharsets.UTF_8 : Charset.forName(mark.getCharsetName());
    BufferedReader text = new BufferedReader(new InputStreamReader(bytes, charset), 1 << 16);
    this.parser =
        CSVParser.builder()
            .setReader(text)
            .setFormat(
                CSVFormat.Builder.create()
                    .setDelimiter(delimiter(text))
                    // Empty lines are passed over here: the library would lose count of them.
                    .setIgnoreEmptyLines(false)
                    .get())
            .get();
    this.records = parser.iterator();
    CSVRecord first = read();
    while (first != null && isBlank(first)) {
      first = read();
    }
    if (first == null) {
      throw Refusal.invalid("file-empty", "The file is empty");
    }
    this.header = new Header(columns, first.stream().map(String::strip).toList());
  }

  private static char delimiter(BufferedReader text) throws IOException {
    text.mark(LONGEST_HEADER);
    Map<Character, Integer> found = new HashMap<>();
    boolean quoted = false;
    int c = text.read();
    for (int i = 1; c >= 0 && i < LONGEST_HEADER && (quoted || c != '\n' || found.isEmpty()); i++) {
      quoted ^= c == '"';
      if (!quoted && (c == ',' || c == ';' || c == '\t')) {
        found.merge((char) c, 1, Integer::sum);
      }
      c = text.read();
    }
    text.reset();
    return found.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(',');
  }

  @Override
  public FileRow next() {
    CSVRecord row;
    long line;
    do {
      line = lastLine + 1;
      row = read();
    } while (row != null && isBlank(row));
    if (row == null) {
      return null;
    }
    count++;
    if (row.size() != header.size()) {
      return header.ragged(count, line, row.size());
    }
    return header.row(count, line, row.stream().map(Formula::restored).toList());
  }

  @Override
  public double part() {
    return stream.part();
  }

  private CSVRecord read() {
    try {
      CSVRecord row = records.hasNext() ? records.next() : null;
      lastLine = parser.getCurrentLineNumber();
      stream.recordDone();
      return row;
    } catch (UncheckedIOException e) {
      String why = e.getCause().getMessage();
      throw Refusal.invalid("csv-broken", "Line " + (lastLine + 1) + ": " + why);
    } catch (Refusal e) {
      throw new Refusal(
          e.kind(), e.code(), "Line " + (lastLine + 1) + ": " + e.getMessage(), e.errors());
    }
  }

  private static boolean isBlank(CSVRecord row) {
    return row.size() == 1 && row.get(0).isBlank();
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
