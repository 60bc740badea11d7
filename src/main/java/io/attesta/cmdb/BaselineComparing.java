package io.attesta.cmdb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.attesta.cmdb.BaselineDifference.Field;
import io.attesta.cmdb.ComparedSql.Part;
import io.attesta.shared.KeyPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares a baseline with another one, or with what is recorded now. */
@Component
class BaselineComparing {

  private final BaselineUse baselines;
  private final ScopeKeys scopes;
  private final ComparedRows rows;
  private final ObjectMapper json;

  BaselineComparing(BaselineUse baselines, ScopeKeys scopes, ComparedRows rows, ObjectMapper json) {
    this.baselines = baselines;
    this.scopes = scopes;
    this.rows = rows;
    this.json = json;
  }

  /**
   * @param with name of another baseline, or {@code now}
   * @param part what the page is about
   */
  @Transactional(readOnly = true)
  public BaselineComparison compare(String name, String with, Part part, String cursor, int limit) {
    Baseline before = baselines.find(name);
    Baseline after = with.equals(BaselineUse.NOW) ? null : baselines.find(with);
    List<String> keys =
        after == null ? scopes.of(new BaselineScope(before.scope(), before.keys())) : List.of();
    var states = new ComparedRows.States(before, after, keys);
    List<ComparedRows.Pair> found = rows.after(part, states, KeyPage.after(cursor), limit + 1);
    KeyPage<BaselineDifference> page =
        KeyPage.of(differences(part, found), limit, BaselineDifference::key);
    return new BaselineComparison(
        name,
        with,
        rows.count(Part.ITEMS, states),
        rows.count(Part.RELATIONS, states),
        page.items(),
        page.next());
  }

  private List<BaselineDifference> differences(Part part, List<ComparedRows.Pair> found) {
    Map<ComparedRows.Version, Map<String, JsonNode>> said = new LinkedHashMap<>();
    if (part == Part.ITEMS) {
      rows.items(found).forEach((version, item) -> said.put(version, CiContent.of(item).fields()));
    } else {
      rows.relations(found).forEach((version, relation) -> said.put(version, fields(relation)));
    }
    return found.stream()
        .map(
            pair -> {
              Map<String, JsonNode> before = said.get(pair.before());
              Map<String, JsonNode> after = said.get(pair.after());
              return new BaselineDifference(
                  pair.key(),
                  BaselineDifference.Kind.of(before, after),
                  fields(before == null ? Map.of() : before, after == null ? Map.of() : after));
            })
        .toList();
  }

  private static List<Field> fields(Map<String, JsonNode> before, Map<String, JsonNode> after) {
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    List<Field> fields = new ArrayList<>();
    for (String name : names) {
      if (!Objects.equals(before.get(name), after.get(name))) {
        fields.add(new Field(name, before.get(name), after.get(name)));
      }
    }
    return fields;
  }

  private Map<String, JsonNode> fields(CiRelation relation) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    json.<com.fasterxml.jackson.databind.node.ObjectNode>valueToTree(relation.content())
        .fields()
        .forEachRemaining(
            field -> {
              if (!field.getValue().isNull()) {
                fields.put(field.getKey(), field.getValue());
              }
            });
    return fields;
  }
}
