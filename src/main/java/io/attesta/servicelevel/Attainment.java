package io.attesta.servicelevel;

import io.attesta.shared.Refusal;
import io.attesta.work.VisibleItems;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How promises were kept (8.3.3: performance against service level targets). A verdict counts in
 * the month in which it fell, by the wall clock of the zone of the clock's calendar: a breach when
 * the target was missed, else when the clock stopped. So the figures of a past month stay, save for
 * a met clock that is reopened, which is open again.
 */
@Repository
class Attainment {

  private static final String AT =
      "(case c.verdict when 'BREACHED' then c.breached_at else c.stopped_at end)";

  /**
   * Verdicts of the time asked for; by the wall clock only once for each, for that is what costs.
   */
  static final String FROM =
      """
       from (select c.*, %1$s at time zone v.zone as wall_clock
               from sla_clock c
               join working_calendar_version v on v.key = c.calendar and v.version = c.calendar_version
              where c.verdict is not null and %1$s >= :earliest and %1$s < :latest offset 0) c
       join work_item w on w.id = c.work_item_id
      where c.wall_clock >= :first and c.wall_clock < :end"""
          .formatted(AT);

  private static final int MOST_ROWS = 5_000;

  /** Zones are at most this far from UTC. */
  private static final int ZONE_HOURS = 18;

  /**
   * Verdicts of a service, agreement and metric in a month.
   *
   * @param service key of the service, null for work items without
   * @param month as 2026-02
   * @param targetPercent share to be met as the agreement says now; null where none was agreed
   */
  record Row(
      String month,
      String service,
      String agreement,
      Metric metric,
      long met,
      long missed,
      Integer targetPercent) {}

  /**
   * What is asked for; null means: not asked.
   *
   * @param from first month, inclusive
   * @param to last month, inclusive
   * @param service key, or {@code none} for work items without
   */
  record Query(
      YearMonth from,
      YearMonth to,
      String service,
      String agreement,
      String metric,
      String practice,
      String priority) {}

  private final JdbcClient jdbc;
  private final VisibleItems visible;

  Attainment(JdbcClient jdbc, VisibleItems visible) {
    this.jdbc = jdbc;
    this.visible = visible;
  }

  List<Row> of(Query query) {
    Map<String, Object> values = new LinkedHashMap<>();
    String counted =
        "select date_trunc('month', c.wall_clock) as first_day, w.service, c.agreement, c.metric,"
            + " count(*) filter (where c.verdict = 'MET') as met,"
            + " count(*) filter (where c.verdict = 'BREACHED') as missed"
            + FROM
            + where(query, values)
            + " group by 1, 2, 3, 4";
    List<Row> rows =
        jdbc.sql(
                "select to_char(x.first_day, 'YYYY-MM') as month, x.*,"
                    + " g.attainment_percent as target_percent from ("
                    + counted
                    + ") x left join agreement a on a.key = x.agreement"
                    + " left join agreement_version g on g.key = a.key and g.version = a.version"
                    + " order by x.first_day, x.service, x.agreement, x.metric desc limit "
                    + (MOST_ROWS + 1))
            .params(values)
            .query(Row.class)
            .list();
    if (rows.size() > MOST_ROWS) {
      throw Refusal.invalid("too-many-rows", "Ask for fewer months, or for one service");
    }
    return rows;
  }

  /** The condition of the query, with its values put into {@code values}. */
  String where(Query query, Map<String, Object> values) {
    VisibleItems.Condition seen = visible.condition();
    values.putAll(seen.values());
    // The index knows moments only; which month that is, the zone of each calendar says.
    values.put("earliest", moment(query.from(), -ZONE_HOURS));
    values.put("latest", moment(query.to().plusMonths(1), ZONE_HOURS));
    values.put("first", query.from().atDay(1).atStartOfDay());
    values.put("end", query.to().plusMonths(1).atDay(1).atStartOfDay());
    StringBuilder where = new StringBuilder(" and ").append(seen.sql());
    if ("none".equals(query.service())) {
      where.append(" and w.service is null");
    } else {
      add(where, values, "w.service", "service", query.service());
    }
    add(where, values, "c.agreement", "agreement", query.agreement());
    add(where, values, "c.metric", "metric", query.metric());
    add(where, values, "w.practice", "practice", query.practice());
    add(where, values, "w.priority", "priority", query.priority());
    return where.toString();
  }

  private static OffsetDateTime moment(YearMonth month, int hours) {
    Instant at = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return at.plusSeconds(hours * 3600L).atOffset(ZoneOffset.UTC);
  }

  private static void add(
      StringBuilder where, Map<String, Object> values, String column, String name, String asked) {
    if (asked != null) {
      where.append(" and ").append(column).append(" = :").append(name);
      values.put(name, asked);
    }
  }
}
