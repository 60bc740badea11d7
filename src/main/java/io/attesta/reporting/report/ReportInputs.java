package io.attesta.reporting.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a report is made from: a digest of the facts of each work item that it counts. So one can
 * say later which work items have other facts, whatever it was that changed them.
 */
@Component
class ReportInputs {

  /** Work items that came and went before the trend begins do not count in the backlog. */
  private static final String DIGESTS =
      """
      with lines as (
        select f.work_item_id, concat_ws('|', f.source, f.day, f.practice, coalesce(f.service, ''), coalesce(f.customer, ''),
                 coalesce(f.priority, ''), coalesce(f.team, ''), coalesce(f.subject, ''), coalesce(f.variant, ''),
                 f.n, f.hit, f.amount) as line
        from report_fact f where f.day >= :earliest and f.day < :until and %1$s
        union all
        select f.work_item_id, concat_ws('|', 'backlog', sum(f.n), sum(f.amount), min(f.practice), min(f.priority))
        from report_fact f where f.source = 'backlog' and f.day < :earliest and %1$s
        group by f.work_item_id having sum(f.n) <> 0 or sum(f.amount) <> 0
        union all
        select w.id, concat_ws('|', 'outage', w.service, w.details ->> 'outageFrom',
                 coalesce(w.details ->> 'outageUntil', w.resolved_at::text))
        from work_item w
        where w.details ->> 'outageFrom' is not null and w.service is not null and w.status <> 'CANCELLED' and %2$s
          and (w.details ->> 'outageFrom')::timestamptz < :end
        union all
        select c.work_item_id, concat_ws('|', 'missed', c.metric, c.breached_at, c.target_ms, c.state, c.elapsed_ms,
                 w.details ->> 'category', w.details ->> 'configurationItems')
        from report_fact f join sla_clock c on c.work_item_id = f.work_item_id and c.metric = f.variant
        join work_item w on w.id = c.work_item_id
        where f.source = 'clock' and f.hit = 0 and f.day >= :from and f.day < :until and %1$s
      )
      select work_item_id, md5(string_agg(line, E'\\n' order by line))::uuid as digest from lines group by work_item_id""";

  private final JdbcClient jdbc;

  ReportInputs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By the id of the work item. */
  SortedMap<Long, UUID> of(Asked asked) {
    SortedMap<Long, UUID> digests = new TreeMap<>();
    jdbc.sql(DIGESTS.formatted(asked.condition("f"), asked.condition("w")))
        .params(asked.values())
        .query(
            row -> {
              digests.put(row.getLong("work_item_id"), row.getObject("digest", UUID.class));
            });
    return digests;
  }

  /** Stands for all of them, and for the versions that made figures of them. */
  static String hash(SortedMap<Long, UUID> inputs, String basis) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      hash.update(basis.getBytes(StandardCharsets.UTF_8));
      inputs.forEach(
          (item, digest) ->
              hash.update(("\n" + item + " " + digest).getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(hash.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
