package io.attesta.cmdb.files;

import io.attesta.shared.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * The first sheet of a workbook; its first row that is not empty names the columns. Of a formula
 * what it last came to is read. A date is read as ISO 8601 has it.
 */
final class XlsxRows implements RowReader {

  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final Header header;
  private final long all;
  private long seen;
  private long count;

  XlsxRows(Path file, Columns columns) throws IOException {
    try {
      this.all = XlsxGuard.rows(file);
      this.workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
    } catch (ZipException | ExcelReaderException e) {
      throw broken(e);
    }
    try {
      this.stream = workbook.getFirstSheet().openStream();
      this.rows = stream.iterator();
      Row first = row();
      if (first == null) {
        throw Refusal.invalid("file-empty", "The first sheet is empty");
      }
      this.header = new Header(columns, cells(first).stream().map(String::strip).toList());
    } catch (RuntimeException e) {
      workbook.close();
      throw e instanceof Refusal ? e : broken(e);
    }
  }

  @Override
  public FileRow next() {
    try {
      Row row = row();
      if (row == null) {
        return null;
      }
      count++;
      List<String> cells = cells(row);
      if (cells.size() > header.size()) {
        return header.ragged(count, row.getRowNum(), cells.size());
      }
      while (cells.size() < header.size()) {
        cells.add("");
      }
      return header.row(count, row.getRowNum(), cells);
    } catch (Refusal e) {
      throw e;
    } catch (RuntimeException e) {
      throw broken(e);
    }
  }

  @Override
  public double part() {
    return all == 0 ? 1 : Math.min(1, (double) seen / all);
  }

  /** The next one that holds something; null after the last. */
  private Row row() {
    while (rows.hasNext()) {
      Row row = rows.next();
      seen++;
      if (row.stream().anyMatch(cell -> !text(cell).isBlank())) {
        return row;
      }
    }
    return null;
  }

  /** Without the empty ones behind the last. */
  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(text(row.getCell(i)));
    }
    while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
      cells.remove(cells.size() - 1);
    }
    return cells;
  }

  private static String text(Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    if (cell.getType() == CellType.ERROR) {
      throw Refusal.invalid("xlsx-broken", "Cell " + cell.getAddress() + " holds an error");
    }
    if (cell.getType() == CellType.NUMBER) {
      return isDate(cell) ? date(cell.asDate()) : cell.asNumber().toPlainString();
    }
    if (cell.getType() == CellType.BOOLEAN) {
      return cell.asBoolean().toString();
    }
    return cell.getText();
  }

  /** By how it is shown: a workbook has no other mark for dates. */
  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null
        && format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").matches("(?i).*[ymdhs].*");
  }

  private static String date(LocalDateTime moment) {
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.toString();
  }

  private static Refusal broken(Exception why) {
    return Refusal.invalid(
        "xlsx-broken", "This is no workbook that can be read: " + why.getMessage());
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }
}
