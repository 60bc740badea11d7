package io.attesta.cmdb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a version of a configuration item says. Blank texts and attributes that are null are not
 * there at all.
 */
record CiContent(
    String ciClass,
    String name,
    String state,
    String owner,
    String supportGroup,
    String customer,
    String location,
    ObjectNode attributes) {

  /** 4 and 4.0 are the same number, whichever way they are stored. */
  private static final Comparator<JsonNode> LEAVES =
      (a, b) ->
          a.equals(b)
                  || (a.isNumber()
                      && b.isNumber()
                      && a.decimalValue().compareTo(b.decimalValue()) == 0)
              ? 0
              : 1;

  CiContent {
    owner = blankToNull(owner);
    supportGroup = blankToNull(supportGroup);
    customer = blankToNull(customer);
    location = blankToNull(location);
    attributes = withoutBlanks(attributes);
  }

  static CiContent of(ConfigurationItem item) {
    return new CiContent(
        item.ciClass(),
        item.name(),
        item.state(),
        item.owner(),
        item.supportGroup(),
        item.customer(),
        item.location(),
        (ObjectNode) item.attributes());
  }

  CiContent withState(String other) {
    return new CiContent(ciClass, name, other, owner, supportGroup, customer, location, attributes);
  }

  /** The fields in which they differ, attributes as {@code attributes.<key>}, with both values. */
  static Map<String, Difference> differences(CiContent before, CiContent after) {
    Map<String, JsonNode> old = before == null ? Map.of() : before.fields();
    Map<String, JsonNode> current = after.fields();
    Map<String, Difference> differences = new LinkedHashMap<>();
    current.forEach(
        (field, value) -> {
          if (!same(old.get(field), value)) {
            differences.put(field, new Difference(old.get(field), value));
          }
        });
    old.forEach(
        (field, value) -> {
          if (!current.containsKey(field)) {
            differences.put(field, new Difference(value, null));
          }
        });
    return differences;
  }

  /** Each value that is there, by the name of its field. */
  Map<String, JsonNode> fields() {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    text(fields, "ciClass", ciClass);
    text(fields, "name", name);
    text(fields, "state", state);
    text(fields, "owner", owner);
    text(fields, "supportGroup", supportGroup);
    text(fields, "customer", customer);
    text(fields, "location", location);
    attributes.fields().forEachRemaining(a -> fields.put("attributes." + a.getKey(), a.getValue()));
    return fields;
  }

  private static void text(Map<String, JsonNode> fields, String name, String value) {
    if (value != null) {
      fields.put(name, JsonNodeFactory.instance.textNode(value));
    }
  }

  private static boolean same(JsonNode a, JsonNode b) {
    return Objects.equals(a, b) || (a != null && a.equals(LEAVES, b));
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static ObjectNode withoutBlanks(ObjectNode attributes) {
    ObjectNode kept = JsonNodeFactory.instance.objectNode();
    if (attributes != null) {
      attributes
          .fields()
          .forEachRemaining(
              a -> {
                boolean blank = a.getValue().isTextual() && a.getValue().asText().isBlank();
                if (!a.getValue().isNull() && !blank) {
                  kept.set(a.getKey(), a.getValue());
                }
              });
    }
    return kept;
  }

  /** Both values of a field; null where it was not there. */
  record Difference(JsonNode before, JsonNode after) {}
}
