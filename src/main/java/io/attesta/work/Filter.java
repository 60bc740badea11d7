package io.attesta.work;

import io.attesta.identity.RowScope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the condition of a list query; values are always bound, never part of the text. */
class Filter {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  Filter(RowScope scope) {
    if (!scope.everything()) {
      conditions.add(
          "(w.practice = any(:scopePractices) or w.group_key = any(:scopeGroups)"
              + " or w.assignee = :scopePerson or w.requester = :scopePerson)");
      values.put("scopePractices", scope.practices().toArray(String[]::new));
      values.put("scopeGroups", scope.groups().toArray(String[]::new));
      values.put("scopePerson", scope.person());
    }
  }

  /** Several values come comma-separated; nothing asked, nothing added. */
  Filter any(String column, String asked) {
    if (asked != null && !asked.isBlank()) {
      String name = "v" + values.size();
      conditions.add(column + " = any(:" + name + ")");
      values.put(name, asked.split(","));
    }
    return this;
  }

  Filter add(String condition, Map<String, ?> bound) {
    conditions.add(condition);
    values.putAll(bound);
    return this;
  }

  String where() {
    return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
  }

  Map<String, Object> values() {
    return values;
  }
}
