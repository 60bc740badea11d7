package io.attesta.servicelevel;

import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The work items behind missed targets, and how long each had waited for whom by then. */
@Repository
class MissedTargets {

  /** Time on hold from going on hold until work went on, as far as it lay before the breach. */
  private static final String HOLDS =
      """
      select e.work_item_id, e.metric, e.reason,
             round(sum(extract(epoch from least(coalesce(n.at, :now), c.breached_at) - e.at)) * 1000)::bigint as millis
        from sla_clock_event e
        join sla_clock c using (work_item_id, metric)
        left join lateral (
          select x.at from sla_clock_event x
           where x.work_item_id = e.work_item_id and x.metric = e.metric and x.position > e.position
             and x.kind in ('PAUSE', 'RESUME', 'STOP', 'CANCEL')
           order by x.position limit 1) n on true
       where e.work_item_id = any(:items) and e.kind = 'PAUSE' and e.at < c.breached_at
       group by 1, 2, 3 order by 4 desc, 3""";

  /** Time on hold for one reason. */
  record Hold(String reason, long millis) {}

  /**
   * A clock that missed its target.
   *
   * @param lateMillis working time beyond the target; null while the clock still runs
   * @param holds real time on hold until the breach, the longest first, also where the clock ran on
   */
  record Missed(
      String number,
      String title,
      String practice,
      String priority,
      String group,
      String agreement,
      Metric metric,
      long targetMillis,
      Instant breachedAt,
      Long lateMillis,
      List<Hold> holds) {

    String key() {
      return breachedAt + " " + number + " " + metric;
    }
  }

  private record Found(
      long workItemId,
      String number,
      String title,
      String practice,
      String priority,
      String group,
      String agreement,
      Metric metric,
      long targetMillis,
      Instant breachedAt,
      Long lateMillis) {}

  private record Held(long workItemId, Metric metric, String reason, long millis) {}

  private final JdbcClient jdbc;
  private final Attainment attainment;
  private final Now now;

  MissedTargets(JdbcClient jdbc, Attainment attainment, Now now) {
    this.jdbc = jdbc;
    this.attainment = attainment;
    this.now = now;
  }

  List<Missed> after(String key, int limit, Attainment.Query query) {
    Map<String, Object> values = new LinkedHashMap<>();
    String where = attainment.where(query, values) + " and c.verdict = 'BREACHED'";
    if (!key.isEmpty()) {
      where += " and (c.breached_at, c.number, c.metric) > (:breached, :number, :afterMetric)";
      put(key, values);
    }
    List<Found> found =
        jdbc.sql(
                "select c.work_item_id, c.number, w.title, w.practice, w.priority,"
                    + " w.group_key as \"group\", c.agreement, c.metric, c.target_ms as target_millis,"
                    + " c.breached_at, case when c.state in ('STOPPED', 'CANCELLED')"
                    + " then c.elapsed_ms - c.target_ms end as late_millis"
                    + Attainment.FROM
                    + where
                    + " order by c.breached_at, c.number, c.metric limit "
                    + limit)
            .params(values)
            .query(Found.class)
            .list();
    Map<String, List<Hold>> holds = holds(found);
    return found.stream()
        .map(
            f ->
                new Missed(
                    f.number(),
                    f.title(),
                    f.practice(),
                    f.priority(),
                    f.group(),
                    f.agreement(),
                    f.metric(),
                    f.targetMillis(),
                    f.breachedAt(),
                    f.lateMillis(),
                    holds.getOrDefault(f.workItemId() + " " + f.metric(), List.of())))
        .toList();
  }

  private Map<String, List<Hold>> holds(List<Found> found) {
    Map<String, List<Hold>> holds = new LinkedHashMap<>();
    jdbc.sql(HOLDS)
        .param("items", found.stream().map(Found::workItemId).toArray(Long[]::new))
        .param("now", now.get().atOffset(ZoneOffset.UTC))
        .query(Held.class)
        .list()
        .forEach(
            h ->
                holds
                    .computeIfAbsent(h.workItemId() + " " + h.metric(), k -> new ArrayList<>())
                    .add(new Hold(h.reason(), h.millis())));
    return holds;
  }

  private static void put(String key, Map<String, Object> values) {
    String[] parts = key.split(" ", 3);
    try {
      values.put("breached", OffsetDateTime.parse(parts[0]));
      values.put("number", parts[1]);
      values.put("afterMetric", parts[2]);
    } catch (DateTimeParseException | ArrayIndexOutOfBoundsException notOurs) {
      throw Refusal.invalidField("cursor", "invalid", "This is no cursor of this list");
    }
  }
}
