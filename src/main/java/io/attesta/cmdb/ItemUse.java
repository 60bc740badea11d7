package io.attesta.cmdb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.attesta.shared.Refusal;
import io.attesta.shared.Versions;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person does with one configuration item or relation. */
@Component
@Transactional
class ItemUse {

  private final ConfigurationWrites writes;
  private final ConfigurationAccess access;

  ItemUse(ConfigurationWrites writes, ConfigurationAccess access) {
    this.writes = writes;
    this.access = access;
  }

  /**
   * Adds the configuration item, or replaces it.
   *
   * @param ifMatch entity tag of the version that is replaced; null to add
   * @param change number of the change that authorises it; null for none
   */
  ItemResult put(String key, String ifMatch, String change, CiContent content) {
    return item(
        key,
        change,
        before -> {
          match(ifMatch, before);
          return content;
        });
  }

  ItemResult patch(String key, String ifMatch, JsonNode body) {
    if (!(body instanceof ObjectNode fields)) {
      throw Refusal.invalid("not-an-object", "A merge patch is a JSON object");
    }
    ObjectNode rest = fields.deepCopy();
    JsonNode change = rest.remove("change");
    if (change != null && !change.isNull() && !change.isTextual()) {
      throw Refusal.invalidField("change", "wrong-type", "change is the number of a change");
    }
    ItemPatch patch = new ItemPatch(rest);
    return item(
        key,
        change == null ? null : change.asText(null),
        before -> {
          if (before == null) {
            throw Refusal.notFound("The configuration item");
          }
          Versions.requireMatch(ifMatch, before.version());
          return patch.on(CiContent.of(before));
        });
  }

  RelationResult relate(RelationKey key, String ifMatch, String change, RelationContent content) {
    return relation(
        change,
        new RelationWrite(
            key,
            before -> {
              if (before != null || ifMatch != null) {
                Versions.requireMatch(ifMatch, before == null ? 0 : before.version());
              }
              return content;
            }));
  }

  RelationResult end(RelationKey key, String ifMatch, String change) {
    return relation(
        change,
        new RelationWrite(
            key,
            before -> {
              if (before == null) {
                throw Refusal.notFound("The relation");
              }
              Versions.requireMatch(ifMatch, before.version());
              return null;
            }));
  }

  private static void match(String ifMatch, ConfigurationItem before) {
    if (before != null || ifMatch != null) {
      Versions.requireMatch(ifMatch, before == null ? 0 : before.version());
    }
  }

  private ItemResult item(
      String key, String change, Function<ConfigurationItem, CiContent> content) {
    EditRun run = EditRun.of(access.requireEditor(), change, EditRun.REST);
    ItemResult result = writes.items(List.of(new ItemWrite(key, content)), run).get(0).orThrow();
    writes.finish(run);
    return result;
  }

  private RelationResult relation(String change, RelationWrite write) {
    EditRun run = EditRun.of(access.requireEditor(), change, EditRun.REST);
    RelationResult result = writes.relations(List.of(write), run).get(0).orThrow();
    writes.finish(run);
    return result;
  }
}
