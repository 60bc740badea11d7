package io.attesta.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Conditions on facts or their sums, with the values of their named parameters. */
final class FactCondition {

  private final StringBuilder sql = new StringBuilder("source = :source");
  private final Map<String, Object> values = new LinkedHashMap<>();

  FactCondition(Measure measure, FigureQuery query) {
    values.put("source", measure.source());
    add("m", measure.only());
    add("q", query.only());
    practices(query.practices());
  }

  private void practices(Set<String> seen) {
    if (seen != null) {
      sql.append(" and practice = any(:seen)");
      values.put("seen", seen.toArray(String[]::new));
    }
  }

  private void add(String prefix, Map<Dimension, List<String>> only) {
    only.forEach((dimension, of) -> sql.append(" and ").append(one(prefix, dimension, of)));
  }

  private String one(String prefix, Dimension dimension, List<String> of) {
    String name = prefix + dimension.ordinal();
    values.put(name, of.toArray(String[]::new));
    return dimension.column() + " = any(:" + name + ")";
  }

  /** What sums up as going well. */
  String hit(Measure measure) {
    if (measure.hits().isEmpty()) {
      return "hit";
    }
    StringBuilder when = new StringBuilder("true");
    measure.hits().forEach((dimension, of) -> when.append(" and ").append(one("h", dimension, of)));
    return "case when " + when + " then n else 0 end";
  }

  String sql() {
    return sql.toString();
  }

  Map<String, Object> values() {
    return values;
  }
}
