package io.attesta.cmdb.files;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.shared.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet; every cell is text, so that nothing in it is a formula. */
final class XlsxWriter implements RowWriter {

  private static final int MOST_ROWS = 1_048_575;
  private static final int LONGEST_CELL = 32_767;
  private static final int FLUSHED_EVERY = 1_000;

  private final Workbook workbook;
  private final Worksheet sheet;
  private final Cells cells;
  private int row;

  XlsxWriter(OutputStream out, Cells cells) {
    this.cells = cells;
    this.workbook = new Workbook(out, "Attesta", "1.0");
    this.sheet = workbook.newWorksheet("Configuration");
    List<String> header = cells.header();
    for (int i = 0; i < header.size(); i++) {
      sheet.inlineString(0, i, header.get(i));
    }
    sheet.freezePane(0, 1);
  }

  @Override
  public void write(JsonNode values) throws IOException {
    if (row == MOST_ROWS) {
      throw Refusal.invalid("too-many-rows", "A sheet has at most " + MOST_ROWS + " rows");
    }
    row++;
    int column = 0;
    for (JsonNode value : cells.of(values)) {
      String text = Cells.text(value);
      if (!text.isEmpty()) {
        sheet.inlineString(row, column, text.substring(0, Math.min(LONGEST_CELL, text.length())));
      }
      column++;
    }
    if (row % FLUSHED_EVERY == 0) {
      sheet.flush();
    }
  }

  @Override
  public void close() throws IOException {
    workbook.finish();
  }
}
