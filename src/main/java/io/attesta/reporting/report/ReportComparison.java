package io.attesta.reporting.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the figures in which two reports differ. What things are called does not count, nor what is
 * being done: a report tells of it as it was when the report was made.
 */
final class ReportComparison {

  /** How many differences are told. */
  static final int MOST = 200;

  private static final Set<String> NOT_COMPARED =
      Set.of(
          "actions",
          "name",
          "meaning",
          "translations",
          "title",
          "serviceName",
          "groupName",
          "partyName",
          "version");

  /** What tells the parts of a list from each other. */
  private static final List<String> KEYS =
      List.of("agreement", "metric", "key", "by", "of", "number", "service", "from");

  private final List<Recomputation.FigureDifference> found = new ArrayList<>();

  private ReportComparison() {}

  static List<Recomputation.FigureDifference> of(JsonNode stored, JsonNode now) {
    ReportComparison comparison = new ReportComparison();
    comparison.compare("", stored, now);
    return comparison.found;
  }

  private void compare(String path, JsonNode stored, JsonNode now) {
    if (isObject(stored, now)) {
      fields(stored, now)
          .forEach(
              name ->
                  compare(
                      path.isEmpty() ? name : path + "." + name,
                      part(stored, name),
                      part(now, name)));
    } else if (isList(stored, now)) {
      Map<String, JsonNode> before = byKey(stored);
      Map<String, JsonNode> after = byKey(now);
      Stream.concat(before.keySet().stream(), after.keySet().stream())
          .distinct()
          .forEach(key -> compare(path + "[" + key + "]", before.get(key), after.get(key)));
    } else if (!same(stored, now)) {
      found.add(new Recomputation.FigureDifference(path, text(stored), text(now)));
    }
  }

  private static boolean isObject(JsonNode one, JsonNode other) {
    return one != null && one.isObject() || other != null && other.isObject();
  }

  private static boolean isList(JsonNode one, JsonNode other) {
    return one != null && one.isArray() || other != null && other.isArray();
  }

  private static Set<String> fields(JsonNode one, JsonNode other) {
    Set<String> fields = new TreeSet<>();
    Stream.concat(Stream.ofNullable(one), Stream.ofNullable(other))
        .forEach(node -> node.fieldNames().forEachRemaining(fields::add));
    fields.removeAll(NOT_COMPARED);
    return fields;
  }

  private static JsonNode part(JsonNode node, String name) {
    return node == null ? null : node.get(name);
  }

  private static Map<String, JsonNode> byKey(JsonNode list) {
    Map<String, JsonNode> byKey = new LinkedHashMap<>();
    if (list != null) {
      list.forEach(one -> byKey.put(key(one), one));
    }
    return byKey;
  }

  private static String key(JsonNode one) {
    if (!one.isObject()) {
      return one.asText();
    }
    if (one.has("value") && one.has("until") && one.size() == 3) {
      return one.path("from").asText();
    }
    return KEYS.stream()
        .filter(one::has)
        .map(name -> one.path(name).isNull() ? "-" : one.path(name).asText())
        .collect(Collectors.joining(" "));
  }

  private static boolean same(JsonNode one, JsonNode other) {
    if (one != null && other != null && one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue()) == 0;
    }
    return Objects.equals(text(one), text(other));
  }

  private static String text(JsonNode node) {
    if (node == null || node.isNull()) {
      return null;
    }
    return node.isNumber()
        ? node.decimalValue().stripTrailingZeros().toPlainString()
        : node.asText();
  }
}
