package io.attesta.imports;

import io.attesta.imports.LogRow.RowFault;
import io.attesta.shared.Refusal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;

/** A CSV log: one event a record, columns named by the first record or by the mapping. */
final class CsvLogReader implements LogReader {

  private static final int MOST_COLUMNS = 2_000;

  private final GuardedStream stream;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final List<String> header;
  private final Set<String> columns;
  private long lastLine;
  private long count;

  CsvLogReader(GuardedStream stream, Mapping.Csv dialect) throws IOException {
    this.stream = stream;
    BOMInputStream bytes =
        BOMInputStream.builder()
            .setInputStream(stream)
            .setByteOrderMarks(ByteOrderMark.UTF_8, ByteOrderMark.UTF_16LE, ByteOrderMark.UTF_16BE)
            .get();
    ByteOrderMark mark = bytes.getBOM();
    Charset charset = mark == null ? dialect.charset() : Charset.forName(mark.getCharsetName());
    this.parser =
        CSVParser.builder()
            .setReader(new InputStreamReader(bytes, charset))
            .setFormat(format(dialect))
            .get();
    this.records = parser.iterator();
    for (int i = 0; i < dialect.skipLines() && records.hasNext(); i++) {
      read();
    }
    this.header = dialect.columns().isEmpty() ? readHeader() : dialect.columns();
    this.columns = checked(header);
  }

  private static CSVFormat format(Mapping.Csv dialect) {
    return CSVFormat.Builder.create()
        .setDelimiter(dialect.delimiter())
        .setQuote(dialect.quote())
        .setEscape(dialect.escape())
        // Empty lines are counted here: the library would skip them and lines would be off.
        .setIgnoreEmptyLines(false)
        .setTrailingData(true)
        .setLenientEof(true)
        .get();
  }

  private List<String> readHeader() {
    CSVRecord first = read();
    while (first != null && isBlank(first)) {
      first = read();
    }
    if (first == null) {
      throw Refusal.invalid("log-empty", "The log is empty");
    }
    return first.stream().map(String::strip).toList();
  }

  private static Set<String> checked(List<String> header) {
    if (header.size() > MOST_COLUMNS) {
      throw Refusal.invalid("log-header", "The log has more than " + MOST_COLUMNS + " columns");
    }
    Set<String> seen = new LinkedHashSet<>();
    Set<String> twice = new HashSet<>();
    header.stream().filter(h -> !h.isEmpty() && !seen.add(h)).forEach(twice::add);
    if (!twice.isEmpty()) {
      throw Refusal.invalid("log-header", "Columns are named twice in the log: " + twice);
    }
    return seen;
  }

  @Override
  public Set<String> columns() {
    return columns;
  }

  @Override
  public LogRow next() {
    CSVRecord row;
    long line;
    do {
      line = lastLine + 1;
      row = read();
    } while (row != null && isBlank(row));
    if (row == null) {
      return null;
    }
    RowFault fault = row.size() == header.size() ? null : wrongSize(row.size());
    Map<String, String> values = new LinkedHashMap<>(header.size() * 2);
    for (int i = 0; i < Math.min(row.size(), header.size()); i++) {
      if (!header.get(i).isEmpty()) {
        values.put(header.get(i), row.get(i));
      }
    }
    return new LogRow(++count, line, values, fault);
  }

  private RowFault wrongSize(int size) {
    return new RowFault(
        null, "column-count", "%d values for %d columns".formatted(size, header.size()));
  }

  private CSVRecord read() {
    try {
      CSVRecord row = records.hasNext() ? records.next() : null;
      lastLine = parser.getCurrentLineNumber();
      stream.recordDone();
      return row;
    } catch (java.io.UncheckedIOException e) {
      throw Refusal.invalid(
          "log-broken", "Line " + (lastLine + 1) + ": " + e.getCause().getMessage());
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
