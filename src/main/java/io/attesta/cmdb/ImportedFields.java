package io.attesta.cmdb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.attesta.cmdb.BaselineDifference.Field;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** In what the content of a row differs from what was recorded, for reports. */
@Component
class ImportedFields {

  private final ObjectMapper json;

  ImportedFields(ObjectMapper json) {
    this.json = json;
  }

  /**
   * @param before null when it is new
   */
  List<Field> of(ConfigurationItem before, CiContent after) {
    List<Field> fields = new ArrayList<>();
    CiContent.differences(before == null ? null : CiContent.of(before), after)
        .forEach((field, found) -> fields.add(new Field(field, found.before(), found.after())));
    return fields;
  }

  /**
   * @param before null when it is new
   */
  List<Field> of(CiRelation before, RelationContent after) {
    ObjectNode old = before == null ? json.createObjectNode() : json.valueToTree(before.content());
    List<Field> fields = new ArrayList<>();
    json.<ObjectNode>valueToTree(after)
        .fields()
        .forEachRemaining(
            field -> {
              JsonNode was = old.path(field.getKey());
              JsonNode is = field.getValue();
              if (!was.asText("").equals(is.asText(""))) {
                fields.add(new Field(field.getKey(), was.isMissingNode() ? null : was, is));
              }
            });
    return fields;
  }
}
