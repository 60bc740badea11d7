package io.attesta.cmdb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.attesta.cmdb.files.FileRow;
import io.attesta.shared.Refusal;
import java.math.BigDecimal;

/** A row of a file as a configuration item. What the file does not mention stays as it is. */
final class ItemRow {

  private final FileRow row;
  private final ClassModel model;

  ItemRow(FileRow row, ClassModel model) {
    this.row = row;
    this.model = model;
  }

  /**
   * The key of the row.
   *
   * @throws Refusal when the row is unusable or has none
   */
  static String key(FileRow row) {
    if (row.fault() != null) {
      throw Refusal.invalid(java.util.List.of(row.fault()));
    }
    String key = row.word("key");
    if (key == null) {
      throw Refusal.invalidField("key", "required", "A configuration item has a key");
    }
    return key;
  }

  /** What the item becomes by the row; {@code before} is null when it is new. */
  CiContent onto(ConfigurationItem before) {
    String ciClass = word("ciClass", before == null ? null : before.ciClass());
    EffectiveClass known = model.find(ciClass).orElse(null);
    String first = known == null ? null : known.own().firstState();
    String state = row.word("state");
    if (state == null) {
      state = before == null ? first : before.state();
    }
    return new CiContent(
        ciClass,
        row.has("name") || before == null ? row.text("name") : before.name(),
        state,
        word("owner", before == null ? null : before.owner()),
        word("supportGroup", before == null ? null : before.supportGroup()),
        word("customer", before == null ? null : before.customer()),
        word("location", before == null ? null : before.location()),
        attributes(before, known));
  }

  private String word(String field, String otherwise) {
    return row.has(field) ? row.word(field) : otherwise;
  }

  private ObjectNode attributes(ConfigurationItem before, EffectiveClass known) {
    ObjectNode attributes = JsonNodeFactory.instance.objectNode();
    if (before != null) {
      before.attributes().fields().forEachRemaining(a -> attributes.set(a.getKey(), a.getValue()));
    }
    row.attributes()
        .forEach(
            (key, value) -> {
              CiAttribute attribute = known == null ? null : known.attributes().get(key);
              if (value.isNull()) {
                attributes.remove(key);
              } else {
                attributes.set(key, row.text() ? typed(value.asText(), attribute) : value);
              }
            });
    return attributes;
  }

  /** Text that cannot be read as what the attribute is stays text, and is found to be wrong. */
  private static JsonNode typed(String text, CiAttribute attribute) {
    JsonNode asIs = JsonNodeFactory.instance.textNode(text);
    if (attribute == null) {
      return asIs;
    }
    String word = text.strip();
    try {
      return switch (attribute.type()) {
        case INTEGER -> LongNode.valueOf(Long.parseLong(word));
        case NUMBER -> DecimalNode.valueOf(number(word));
        case BOOLEAN ->
            word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false")
                ? BooleanNode.valueOf(Boolean.parseBoolean(word))
                : asIs;
        case DATE, CHOICE -> JsonNodeFactory.instance.textNode(word);
        case TEXT -> asIs;
      };
    } catch (NumberFormatException e) {
      return asIs;
    }
  }

  /** Not 1E+1000000000, which would be written out. */
  private static BigDecimal number(String word) {
    BigDecimal number = new BigDecimal(word);
    if (word.length() > 40 || Math.abs(number.scale()) > 40) {
      throw new NumberFormatException("out of range");
    }
    return number;
  }
}
