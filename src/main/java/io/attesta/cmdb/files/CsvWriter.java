package io.attesta.cmdb.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** CSV by RFC 4180 in UTF-8; text that a spreadsheet would run is made harmless. */
final class CsvWriter implements RowWriter {

  private final CSVPrinter printer;
  private final Cells cells;

  CsvWriter(OutputStream out, Cells cells) throws IOException {
    this.cells = cells;
    this.printer =
        new CSVPrinter(
            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16),
            CSVFormat.RFC4180);
    printer.printRecord(cells.header());
  }

  @Override
  public void write(JsonNode row) throws IOException {
    for (JsonNode value : cells.of(row)) {
      String text = Cells.text(value);
      printer.print(value.isNumber() ? text : Formula.neutralised(text));
    }
    printer.println();
  }

  @Override
  public void close() throws IOException {
    printer.flush();
  }
}
