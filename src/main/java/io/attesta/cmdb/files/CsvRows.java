package io.attesta.cmdb.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
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
  private final Columns columns;
  private final List<String> header;
  private long lastLine;
  private long count;

  CsvRows(RecordStream stream, Columns columns) throws IOException {
    this.stream = stream;
    this.columns = columns;
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
    this.header = first.stream().map(String::strip).toList();
    List<FieldError> faults = columns.faults(header);
    if (header.size() > Columns.MOST) {
      throw Refusal.invalid("too-many-columns", "At most " + Columns.MOST + " columns");
    }
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults.subList(0, Math.min(20, faults.size())));
    }
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
      String counts = "%d values for %d columns".formatted(row.size(), header.size());
      return FileRow.broken(count, line, new FieldError(null, "column-count", counts));
    }
    Map<String, JsonNode> fields = new HashMap<>();
    Map<String, JsonNode> attributes = new HashMap<>();
    FieldError fault = null;
    for (int i = 0; i < header.size(); i++) {
      String column = header.get(i);
      String value = row.get(i);
      if (!Text.isSound(value)) {
        fault = new FieldError(column, "encoding", "This is no UTF-8 text");
      }
      JsonNode node =
          value.isEmpty() ? NullNode.getInstance() : TextNode.valueOf(Formula.restored(value));
      if (columns.isAttribute(column)) {
        attributes.put(column.substring(Columns.ATTRIBUTE.length()), node);
      } else {
        fields.put(column, node);
      }
    }
    return new FileRow(count, line, fields, attributes, true, fault);
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
