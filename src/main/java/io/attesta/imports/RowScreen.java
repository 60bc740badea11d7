package io.attesta.imports;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/** First look at an event: whose it is and when, cleaned of what no database takes. */
final class RowScreen {

  private static final int LONGEST_VALUE = 4_000;
  private static final int LONGEST_NUMBER = 120;

  private final Mapping mapping;
  private final List<String> columns;

  RowScreen(Mapping mapping) {
    this.mapping = mapping;
    this.columns = mapping.columns();
  }

  /** What the look shows: an event or none, and findings; no event means that it is rejected. */
  record Screened(StagedRow row, List<Finding> findings) {}

  Screened screen(LogRow row) {
    Map<String, String> values = new LinkedHashMap<>(columns.size() * 2);
    List<Finding> findings = new ArrayList<>(0);
    String number = known(row.values().get(mapping.caseNumber()));
    for (String column : columns) {
      String raw = row.values().get(column);
      String value = known(raw);
      if (value != null) {
        values.put(column, clean(row, number, column, value, findings));
      }
    }
    if (row.fault() != null) {
      LogRow.RowFault fault = row.fault();
      return reject(row, number, fault.column(), fault.code(), fault.message());
    }
    if (number == null) {
      return reject(row, null, mapping.caseNumber(), "case-missing", "The case number is missing");
    }
    if (number.length() > LONGEST_NUMBER || number.indexOf('\0') >= 0) {
      return reject(row, null, mapping.caseNumber(), "case-invalid", "This is no case number");
    }
    String column = mapping.event().time();
    if (values.get(column) == null) {
      return reject(row, number, column, "time-missing", "The event's time is missing");
    }
    Instant at = mapping.dates().read(values.get(column));
    if (at == null) {
      return reject(
          row, number, column, "time-unreadable", "'" + values.get(column) + "' is no time");
    }
    return new Screened(
        new StagedRow(row.record(), row.line(), number, at, fingerprint(row), values), findings);
  }

  private Screened reject(LogRow row, String number, String column, String code, String message) {
    return new Screened(
        null,
        List.of(new Finding(row.record(), row.line(), number, column, code, true, 1, message)));
  }

  private String known(String raw) {
    if (raw == null) {
      return null;
    }
    String value = raw.strip();
    return value.isEmpty() || mapping.unknown().contains(value) ? null : value;
  }

  private static String clean(
      LogRow row, String number, String column, String value, List<Finding> findings) {
    String clean = value.indexOf('\0') < 0 ? value : value.replace('\0', ' ');
    if (clean.length() > LONGEST_VALUE) {
      clean = clean.substring(0, LONGEST_VALUE);
    }
    if (clean.length() != value.length() || !clean.equals(value)) {
      findings.add(
          kept(row, number, column, "value-cleaned", "Cut to length or freed of NUL characters"));
    }
    if (clean.indexOf('\uFFFD') >= 0) {
      findings.add(
          kept(row, number, column, "undecodable", "Bytes that are not of the log's charset"));
    }
    return clean;
  }

  private static Finding kept(
      LogRow row, String number, String column, String code, String message) {
    return new Finding(row.record(), row.line(), number, column, code, false, 1, message);
  }

  private static long fingerprint(LogRow row) {
    CRC32C low = new CRC32C();
    long high = 17;
    for (Map.Entry<String, String> e : new TreeMap<>(row.values()).entrySet()) {
      low.update(
          (e.getKey() + '\u001f' + e.getValue() + '\u001e').getBytes(StandardCharsets.UTF_8));
      high = high * 31 + e.getValue().hashCode();
    }
    return high << 32 | low.getValue();
  }
}
