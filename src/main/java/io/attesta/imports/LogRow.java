package io.attesta.imports;

import java.util.Map;

/**
 * One event as the log has it.
 *
 * @param record position among the events of the log, from 1
 * @param line line of the unpacked log where the event begins, from 1
 * @param values raw text by column; a column the event lacks is absent
 * @param fault why the event as a whole cannot be read, or null
 */
record LogRow(long record, long line, Map<String, String> values, RowFault fault) {

  /** What is wrong with a row and where. */
  record RowFault(String column, String code, String message) {}

  static LogRow of(long record, long line, Map<String, String> values) {
    return new LogRow(record, line, values, null);
  }
}
