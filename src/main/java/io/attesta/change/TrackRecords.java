package io.attesta.change;

import static io.attesta.change.VotingTable.sql;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts how changes went. An incident was induced when it is linked as caused by the change. */
@Repository
class TrackRecords {

  private static final String COUNT =
      """
      with chosen as (
        select o.change_id, o.outcome,
               row_number() over (order by o.recorded_at desc, o.change_id desc) as back
        from change_outcome o where %s)
      select count(*) as uses,
             count(*) filter (where back <= 10 and outcome in ('failed', 'backedOut')) as failures,
             count(*) filter (where outcome in ('successful', 'successfulWithIssues')) as successful,
             (select count(*) from chosen c join link l on l.to_item = c.change_id and l.type = 'caused-by'
              join work_item w on w.id = l.from_item and w.practice in ('incident', 'major-incident'))
               as induced_incidents
      from chosen""";

  private final JdbcClient jdbc;

  TrackRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Uses of a template since a moment, inclusive. */
  TrackRecord ofTemplate(String key, Instant since) {
    return jdbc.sql(COUNT.formatted("o.template = ? and o.recorded_at >= ?"))
        .params(key, sql(since))
        .query(TrackRecord.class)
        .single();
  }

  /** Changes of the service to configuration items of the class; null means none was named. */
  TrackRecord like(String service, String ciClass) {
    return jdbc.sql(
            COUNT.formatted(
                "o.service is not distinct from ? and o.ci_class is not distinct from ?"))
        .params(service, ciClass)
        .query(TrackRecord.class)
        .single();
  }

  int inducedIncidents(long change) {
    return jdbc.sql(
            """
            select count(*) from link l join work_item w on w.id = l.from_item
            where l.to_item = ? and l.type = 'caused-by' and w.practice in ('incident', 'major-incident')""")
        .param(change)
        .query(Integer.class)
        .single();
  }
}
