package io.attesta.workflow.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON of a form file as plain Java values. */
final class Plain {

  private Plain() {}

  static Object of(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> node.textValue();
      case BOOLEAN -> node.booleanValue();
      case NUMBER -> Numbers.of(node.decimalValue()).<Object>map(Numbers::shortest).orElse(null);
      case ARRAY -> list(node);
      case OBJECT -> map(node);
      default -> null;
    };
  }

  private static List<Object> list(JsonNode node) {
    List<Object> list = new ArrayList<>();
    node.forEach(item -> list.add(of(item)));
    return list;
  }

  private static Map<String, Object> map(JsonNode node) {
    Map<String, Object> map = new LinkedHashMap<>();
    node.properties().forEach(p -> map.put(p.getKey(), of(p.getValue())));
    return map;
  }

  /** Equal as a form sees it: 1 and 1.0 are one number, an empty text is no value. */
  static boolean same(Object a, Object b) {
    if (a instanceof Number && b instanceof Number) {
      var left = Numbers.of(a);
      var right = Numbers.of(b);
      return left.isPresent() && right.isPresent() && left.get().compareTo(right.get()) == 0;
    }
    return java.util.Objects.equals("".equals(a) ? null : a, "".equals(b) ? null : b);
  }
}
