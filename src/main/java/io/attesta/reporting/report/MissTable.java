package io.attesta.reporting.report;

import io.attesta.cmdb.NamedItems;
import io.attesta.servicelevel.Metric;
import io.attesta.shared.Now;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clocks that missed their target in the period, with what each had waited for by then. */
@Component
class MissTable {

  private static final String READ =
      """
      select c.number, w.title, w.practice, w.service, w.priority, w.details ->> 'category' as category,
             w.group_key as "group", coalesce(w.details ->> 'configurationItems', '') as items, c.agreement, c.metric,
             c.breached_at, c.target_ms / 60000 as target_minutes,
             case when c.state in ('STOPPED', 'CANCELLED') then (c.elapsed_ms - c.target_ms) / 60000 end as late_minutes,
             h.reason as hold_reason, h.minutes as hold_minutes, p.party
      from report_fact f
      join sla_clock c on c.work_item_id = f.work_item_id and c.metric = f.variant
      join work_item w on w.id = c.work_item_id
      left join lateral (
        select e.reason, (sum(extract(epoch from least(coalesce(n.at, :now), c.breached_at) - e.at)) / 60)::bigint as minutes
        from sla_clock_event e
        left join lateral (
          select x.at from sla_clock_event x
          where x.work_item_id = e.work_item_id and x.metric = e.metric and x.position > e.position
            and x.kind in ('PAUSE', 'RESUME', 'STOP', 'CANCEL')
          order by x.position limit 1) n on true
        where e.work_item_id = c.work_item_id and e.metric = c.metric and e.kind = 'PAUSE' and e.at < c.breached_at
        group by e.reason order by 2 desc, 1 limit 1) h on true
      left join lateral (
        select t.party from party_time t
        where t.work_item_id = c.work_item_id and t.party is not null and t.started_at < c.breached_at
        group by t.party
        order by sum(least(coalesce(t.stopped_at, :now), c.breached_at) - t.started_at) desc, 1 limit 1) p on true
      where f.source = 'clock' and f.hit = 0 and f.day >= :from and f.day < :until and %s
      order by late_minutes desc nulls first, c.number, c.metric""";

  /** A miss without the names of what it tells of. */
  record Row(
      String number,
      String title,
      String practice,
      String service,
      String priority,
      String category,
      String group,
      String items,
      String agreement,
      Metric metric,
      Instant breachedAt,
      long targetMinutes,
      Long lateMinutes,
      String holdReason,
      Long holdMinutes,
      String party) {

    List<String> configurationItems() {
      return NamedItems.in(items);
    }
  }

  private final JdbcClient jdbc;
  private final Now now;

  MissTable(JdbcClient jdbc, Now now) {
    this.jdbc = jdbc;
    this.now = now;
  }

  /** What is still open first, then by how much they were missed. */
  List<Row> of(Asked asked) {
    return jdbc.sql(READ.formatted(asked.condition("f")))
        .params(asked.values())
        .param("now", now.get().atOffset(ZoneOffset.UTC))
        .query(Row.class)
        .list();
  }
}
