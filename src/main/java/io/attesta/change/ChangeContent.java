package io.attesta.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.attesta.work.WorkItemView;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a decision about a change is a decision about: title, description, service and every answer
 * of its forms. All of them, because a process owner adds fields without asking Java; which of them
 * an approval hangs on is the business of the decision {@code change-material-fields}.
 */
final class ChangeContent {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ChangeContent() {}

  /** SHA-256 of the content as JSON with sorted names, in lower-case hex. */
  static String hash(WorkItemView change) {
    try {
      byte[] json =
          JSON.writeValueAsString(sorted(fields(change))).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
    } catch (com.fasterxml.jackson.core.JsonProcessingException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Names of the fields in which two versions differ. */
  static Set<String> changed(WorkItemView before, WorkItemView after) {
    Map<String, JsonNode> was = fields(before);
    Map<String, JsonNode> is = fields(after);
    Set<String> names = new TreeSet<>(was.keySet());
    names.addAll(is.keySet());
    names.removeIf(name -> is.getOrDefault(name, NOTHING).equals(was.getOrDefault(name, NOTHING)));
    return names;
  }

  private static final JsonNode NOTHING = JsonNodeFactory.instance.missingNode();

  private static Map<String, JsonNode> fields(WorkItemView change) {
    Map<String, JsonNode> fields = new TreeMap<>();
    change
        .details()
        .fields()
        .forEachRemaining(field -> fields.put(field.getKey(), field.getValue()));
    put(fields, "title", change.title());
    put(fields, "description", change.description());
    put(fields, "service", change.service());
    return fields;
  }

  private static void put(Map<String, JsonNode> fields, String name, String value) {
    if (value != null) {
      fields.put(name, JsonNodeFactory.instance.textNode(value));
    }
  }

  /** Objects by sorted names at every depth; lists keep their order. */
  private static Object sorted(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> sorted = new TreeMap<>();
      map.forEach((name, inner) -> sorted.put((String) name, sorted(inner)));
      return sorted;
    }
    JsonNode node = (JsonNode) value;
    if (node.isObject()) {
      Map<String, Object> sorted = new TreeMap<>();
      node.fields().forEachRemaining(f -> sorted.put(f.getKey(), sorted(f.getValue())));
      return sorted;
    }
    if (node.isArray()) {
      java.util.List<Object> list = new java.util.ArrayList<>();
      node.forEach(inner -> list.add(sorted(inner)));
      return list;
    }
    return node;
  }
}
