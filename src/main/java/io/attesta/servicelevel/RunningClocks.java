package io.attesta.servicelevel;

import io.attesta.shared.Refusal;
import io.attesta.work.VisibleItems;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clocks that run now, the most urgent first, as far as the current person sees their items. */
@Repository
class RunningClocks {

  /** So many are counted; beyond that "more than" says enough. */
  static final int MOST_COUNTED = 10_000;

  private static final String LIGHT =
      """
      case when c.verdict = 'BREACHED' or c.due_at <= :now then 'BREACHED'
           when c.warn_at <= :now then 'WARNING' else 'RUNNING' end""";

  private static final String FROM =
      """
       from sla_clock c join work_item w on w.id = c.work_item_id
      where c.state = 'RUNNING' and c.due_at is not null""";

  private static final String COLUMNS =
      """
      select c.number, w.title, w.practice, w.priority, w.service, w.customer, w.group_key as "group",
             w.assignee, c.metric, c.agreement, c.target_ms as target_millis, c.warn_at, c.due_at, %s as state"""
          .formatted(LIGHT);

  /**
   * A clock that runs.
   *
   * @param dueAt when the target is used up if it keeps running; past when it already is
   * @param state BREACHED, WARNING or RUNNING, as of a work item's clocks
   */
  record Row(
      String number,
      String title,
      String practice,
      String priority,
      String service,
      String customer,
      String group,
      String assignee,
      Metric metric,
      String agreement,
      long targetMillis,
      Instant warnAt,
      Instant dueAt,
      String state) {

    String key() {
      return dueAt + " " + number + " " + metric;
    }
  }

  /** How many clocks run in which state; the sum is at most {@value #MOST_COUNTED}. */
  record Counts(long breached, long warning, long running) {}

  /** What is asked for; null means: not asked. */
  record Query(String state, String practice, String group) {}

  private final JdbcClient jdbc;
  private final VisibleItems visible;

  RunningClocks(JdbcClient jdbc, VisibleItems visible) {
    this.jdbc = jdbc;
    this.visible = visible;
  }

  List<Row> after(String key, int limit, Query query, Instant now) {
    Map<String, Object> values = new LinkedHashMap<>();
    String where = where(query, now, values);
    if (query.state() != null) {
      where += " and " + LIGHT + " = :state";
      values.put("state", query.state());
    }
    if (!key.isEmpty()) {
      where += " and (c.due_at, c.number, c.metric) > (:due, :number, :metric)";
      put(key, values);
    }
    return jdbc.sql(
            COLUMNS + FROM + where + " order by c.due_at, c.number, c.metric limit " + limit)
        .params(values)
        .query(Row.class)
        .list();
  }

  Counts counts(Query query, Instant now) {
    Map<String, Object> values = new LinkedHashMap<>();
    String some =
        "select " + LIGHT + " as state" + FROM + where(query, now, values) + " order by c.due_at";
    return jdbc.sql(
            "select count(*) filter (where state = 'BREACHED') as breached,"
                + " count(*) filter (where state = 'WARNING') as warning,"
                + " count(*) filter (where state = 'RUNNING') as running from ("
                + some
                + " limit "
                + MOST_COUNTED
                + ") x")
        .params(values)
        .query(Counts.class)
        .single();
  }

  private String where(Query query, Instant now, Map<String, Object> values) {
    VisibleItems.Condition seen = visible.condition();
    values.putAll(seen.values());
    values.put("now", now.atOffset(ZoneOffset.UTC));
    String where = " and " + seen.sql();
    if (query.practice() != null) {
      where += " and w.practice = :practice";
      values.put("practice", query.practice());
    }
    if (query.group() != null) {
      where += " and w.group_key = :group";
      values.put("group", query.group());
    }
    return where;
  }

  private static void put(String key, Map<String, Object> values) {
    String[] parts = key.split(" ", 3);
    try {
      values.put("due", OffsetDateTime.parse(parts[0]));
      values.put("number", parts[1]);
      values.put("metric", parts[2]);
    } catch (DateTimeParseException | ArrayIndexOutOfBoundsException notOurs) {
      throw Refusal.invalidField("cursor", "invalid", "This is no cursor of this list");
    }
  }
}
