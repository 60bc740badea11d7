package io.attesta.reporting.report;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet that is written row by row. Text is kept as text: what begins like a formula is none, and
 * stays none when somebody edits the cell, for it begins with a quotation mark then.
 */
final class Sheet {

  private static final String FORMULA_STARTS = "=+-@\t\r\n";
  private static final int LONGEST_CELL = 32_767;

  private final Worksheet sheet;
  private int row;

  Sheet(Workbook book, String name) {
    this.sheet = book.newWorksheet(name);
  }

  /** Numbers as numbers; null leaves the cell empty. */
  void row(Object... values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Number number) {
        sheet.value(row, i, number);
      } else if (values[i] != null) {
        sheet.inlineString(row, i, inert(values[i].toString()));
      }
    }
    row++;
  }

  void head(Object... names) {
    row(names);
    if (names.length > 0) {
      sheet.range(row - 1, 0, row - 1, names.length - 1).style().bold().set();
    }
  }

  /** Widths of the first columns, in characters. */
  void widths(int... characters) {
    for (int i = 0; i < characters.length; i++) {
      sheet.width(i, characters[i]);
    }
  }

  private static String inert(String text) {
    String safe =
        !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.substring(0, Math.min(LONGEST_CELL, safe.length()));
  }
}
