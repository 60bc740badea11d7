package io.attesta.imports;

import io.attesta.shared.FieldError;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Checks the CSV dialect of a mapping. */
final class CsvCheck {

  private final List<FieldError> errors;

  CsvCheck(List<FieldError> errors) {
    this.errors = errors;
  }

  Mapping.Csv check(Mapping.Format format, MappingYaml.Csv y) {
    if (y == null) {
      return new Mapping.Csv(",", '"', null, StandardCharsets.UTF_8, List.of(), 0);
    }
    if (format != Mapping.Format.CSV) {
      fault("csv", "invalid", "Only a CSV log has a CSV dialect");
    }
    int skip = y.skipLines() == null ? 0 : y.skipLines();
    if (skip < 0 || skip > 1_000) {
      fault("csv.skipLines", "invalid", "Between 0 and 1000 lines can be passed over");
    }
    return new Mapping.Csv(
        delimiter(y.delimiter()),
        mark("csv.quote", y.quote(), '"'),
        mark("csv.escape", y.escape(), null),
        charset(y.charset()),
        y.columns() == null ? List.of() : y.columns(),
        skip);
  }

  private String delimiter(String value) {
    if (value == null) {
      return ",";
    }
    String delimiter = value.equals("tab") ? "\t" : value;
    if (delimiter.isEmpty() || delimiter.length() > 3 || delimiter.matches("(?s).*[\\r\\n\"].*")) {
      fault("csv.delimiter", "invalid", "A delimiter is 1 to 3 characters, or tab");
      return ",";
    }
    return delimiter;
  }

  private Character mark(String field, String value, Character fallback) {
    if (value == null) {
      return fallback;
    }
    if (value.equals("none")) {
      return null;
    }
    if (value.length() != 1) {
      fault(field, "invalid", "One character, or none");
      return fallback;
    }
    return value.charAt(0);
  }

  private Charset charset(String name) {
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalArgumentException e) {
      fault("csv.charset", "invalid", "There is no charset " + name);
      return StandardCharsets.UTF_8;
    }
  }

  private void fault(String field, String code, String message) {
    errors.add(new FieldError(field, code, message));
  }
}
