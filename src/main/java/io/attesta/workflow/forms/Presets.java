package io.attesta.workflow.forms;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in fields that nobody has filled yet: the present, or a fact of the work item. */
final class Presets {

  private static final String NOW = "now";

  /** The form's date-time picker reads no seconds. */
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmX").withZone(ZoneOffset.UTC);

  private Presets() {}

  static Map<String, Object> over(List<FormField> fields, Map<String, Object> known, Instant now) {
    Map<String, Object> filled = new LinkedHashMap<>(known);
    for (FormField field : fields) {
      String preset = field.properties().get("preset");
      if (preset != null && known.get(field.key()) == null) {
        Object value = NOW.equals(preset) ? now : known.get(preset);
        if (value != null) {
          filled.put(field.key(), value instanceof Instant at ? MINUTES.format(at) : value);
        }
      }
    }
    return filled;
  }
}
