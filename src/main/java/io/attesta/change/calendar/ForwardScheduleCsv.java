package io.attesta.change.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The forward schedule for a spreadsheet. */
final class ForwardScheduleCsv {

  private static final String FORMULA_STARTS = "=+-@\t\r\n";

  private ForwardScheduleCsv() {}

  static String of(ForwardSchedule schedule) {
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord(ForwardSchedule.COLUMNS);
      for (List<String> row : schedule.rows()) {
        csv.printRecord(row.stream().map(ForwardScheduleCsv::inert).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** A spreadsheet would run a text that begins like a formula. */
  private static String inert(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
