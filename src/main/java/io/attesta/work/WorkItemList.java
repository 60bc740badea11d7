package io.attesta.work;

import io.attesta.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists work items by filter, sort and cursor; never more than what the current person may see. */
@Component
class WorkItemList implements WorkItemLists {

  /** So many hits of a text search are put in order; of a word that is everywhere, just any. */
  private static final int HITS = 5000;

  private static final String OPEN = "w.status not in ('CLOSED', 'CANCELLED')";

  /** What may be sorted by: expression, its type, descending or not. Every expression is total. */
  private enum Sort {
    OPENED_NEWEST("-openedAt", "w.opened_at", "timestamptz", true),
    OPENED_OLDEST("openedAt", "w.opened_at", "timestamptz", false),
    DUE("dueAt", "coalesce(w.due_at, 'infinity')", "timestamptz", false),
    PRIORITY("priority", "coalesce(w.priority, 'P9')", "text", false);

    final String key;
    final String expression;
    final String type;
    final boolean descending;

    Sort(String key, String expression, String type, boolean descending) {
      this.key = key;
      this.expression = expression;
      this.type = type;
      this.descending = descending;
    }

    boolean byTime() {
      return type.equals("timestamptz");
    }

    String value(ResultSet row) throws SQLException {
      if (!byTime()) {
        return row.getString("sort_value");
      }
      OffsetDateTime time = row.getObject("sort_value", OffsetDateTime.class);
      return time.equals(OffsetDateTime.MAX) ? "infinity" : time.toInstant().toString();
    }

    String after(Cursor cursor) {
      return byTime() ? cursor.moment() : cursor.value();
    }

    static Sort of(String key) {
      for (Sort sort : values()) {
        if (sort.key.equals(key == null ? "-openedAt" : key)) {
          return sort;
        }
      }
      throw Refusal.invalidField(
          "sort", "unknown-sort", "Sort by openedAt, -openedAt, dueAt or priority");
    }
  }

  /** What a list may be asked for; null means: not asked. */
  record Query(
      String practice,
      String status,
      String priority,
      String group,
      String assignee,
      String requester,
      String service,
      String q,
      Boolean open,
      String sort,
      String cursor,
      Integer limit) {}

  private record Found(WorkItemRow row, String sortValue, long id) {}

  private final JdbcClient jdbc;
  private final Visibility visibility;

  WorkItemList(JdbcClient jdbc, Visibility visibility) {
    this.jdbc = jdbc;
    this.visibility = visibility;
  }

  @Override
  @Transactional(readOnly = true)
  public Page<WorkItemRow> among(
      String ids, Map<String, ?> values, Boolean open, String cursor, Integer limit) {
    Query query =
        new Query(null, null, null, null, null, null, null, null, open, null, cursor, limit);
    return find(query, filter(query).add("w.id in (" + ids + ")", values));
  }

  @Transactional(readOnly = true)
  Page<WorkItemRow> find(Query query) {
    return find(query, filter(query));
  }

  private Page<WorkItemRow> find(Query query, Filter filter) {
    Sort sort = Sort.of(query.sort());
    int limit = Page.limit(query.limit());
    String from = "work_item w";
    if (query.q() != null && !query.q().isBlank()) {
      // Hits first, order after: sorting by date inside the index search would read the whole table
      // for a rare word. The filter is inside, or hits that do not count would use up the limit.
      from =
          "(select w.* from work_item w where w.search @@ websearch_to_tsquery('simple', :q) and "
              + filter.where()
              + " limit "
              + HITS
              + ") w";
      filter.add("true", Map.of("q", Texts.checked("q", query.q(), 200)));
    }
    if (query.cursor() != null) {
      Cursor cursor = Cursor.decode(query.cursor(), sort.key);
      filter.add(
          "("
              + sort.expression
              + ", w.id) "
              + (sort.descending ? "<" : ">")
              + " (cast(:after as "
              + sort.type
              + "), cast(:afterId as bigint))",
          Map.of("after", sort.after(cursor), "afterId", cursor.rowId()));
    }
    String direction = sort.descending ? " desc" : "";
    String sql =
        "select "
            + WorkItemRow.COLUMNS
            + ", "
            + sort.expression
            + " as sort_value from "
            + from
            + " where "
            + filter.where()
            + " order by "
            + sort.expression
            + direction
            + ", w.id"
            + direction
            + " limit "
            + (limit + 1);
    List<Found> found =
        jdbc.sql(sql)
            .params(filter.values())
            .query((row, i) -> new Found(WorkItemRow.of(row), sort.value(row), row.getLong("id")))
            .list();
    return page(found, limit, sort);
  }

  private Filter filter(Query query) {
    Filter filter =
        new Filter(visibility.scope())
            .any("w.practice", query.practice())
            .any("w.status", query.status())
            .any("w.priority", query.priority())
            .any("w.group_key", query.group())
            .any("w.assignee", me(query.assignee()))
            .any("w.requester", me(query.requester()))
            .any("w.service", query.service());
    if (query.open() != null) {
      filter.add(query.open() ? OPEN : "not (" + OPEN + ")", Map.of());
    }
    return filter;
  }

  private String me(String person) {
    return "me".equals(person) ? visibility.scope().person() : person;
  }

  private static Page<WorkItemRow> page(List<Found> found, int limit, Sort sort) {
    List<Found> shown = found.subList(0, Math.min(limit, found.size()));
    String next = null;
    if (found.size() > limit) {
      Found last = shown.get(limit - 1);
      next = new Cursor(sort.key, last.sortValue(), Long.toString(last.id())).encoded();
    }
    return new Page<>(new ArrayList<>(shown).stream().map(Found::row).toList(), next);
  }
}
