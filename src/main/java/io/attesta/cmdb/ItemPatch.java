package io.attesta.cmdb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A merge patch of a configuration item: fields it names are set, those it names null go. */
final class ItemPatch {

  private static final Set<String> TEXTS =
      Set.of("ciClass", "name", "state", "owner", "supportGroup", "customer", "location");

  private final ObjectNode patch;

  /**
   * @throws Refusal {@code invalid-input} (400) when it names other fields or holds other things
   *     than texts and an object of attributes
   */
  ItemPatch(JsonNode patch) {
    if (!(patch instanceof ObjectNode fields)) {
      throw Refusal.invalid("not-an-object", "A merge patch is a JSON object");
    }
    List<FieldError> faults = new ArrayList<>();
    fields
        .fields()
        .forEachRemaining(
            field -> {
              String name = field.getKey();
              JsonNode value = field.getValue();
              if (name.equals("attributes")) {
                if (!value.isObject()) {
                  faults.add(new FieldError(name, "wrong-type", "attributes is an object"));
                }
              } else if (!TEXTS.contains(name)) {
                faults.add(new FieldError(name, "unknown-field", "There is no such field"));
              } else if (!value.isNull() && !value.isTextual()) {
                faults.add(new FieldError(name, "wrong-type", name + " is a text"));
              }
            });
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
    this.patch = fields;
  }

  /**
   * @param before null for a new configuration item, which has nothing but the patch
   */
  CiContent on(CiContent before) {
    return new CiContent(
        text("ciClass", before == null ? null : before.ciClass()),
        text("name", before == null ? null : before.name()),
        text("state", before == null ? null : before.state()),
        text("owner", before == null ? null : before.owner()),
        text("supportGroup", before == null ? null : before.supportGroup()),
        text("customer", before == null ? null : before.customer()),
        text("location", before == null ? null : before.location()),
        attributes(before));
  }

  private String text(String field, String before) {
    return patch.has(field) ? patch.get(field).asText(null) : before;
  }

  private ObjectNode attributes(CiContent before) {
    ObjectNode merged =
        before == null ? JsonNodeFactory.instance.objectNode() : before.attributes().deepCopy();
    patch.path("attributes").fields().forEachRemaining(a -> merged.set(a.getKey(), a.getValue()));
    return merged;
  }
}
