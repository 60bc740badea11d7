package io.attesta.imports;

import io.attesta.imports.ImportReport.Attainment;
import io.attesta.imports.ImportReport.Count;
import io.attesta.imports.ImportReport.Found;
import io.attesta.imports.ImportReport.Hold;
import io.attesta.imports.ImportReport.Moves;
import io.attesta.imports.ImportReport.Priority;
import io.attesta.imports.ImportReport.TimeToResolve;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Computes the report of an import in the database. */
@Repository
class ImportReports {

  private static final String RESOLVED =
      """
      count(resolved_at) as resolved,
      round(percentile_cont(0.5) within group (order by extract(epoch from resolved_at - opened_at))) as median,
      round(percentile_cont(0.9) within group (order by extract(epoch from resolved_at - opened_at))) as p90
      """;

  private final JdbcClient jdbc;

  ImportReports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  ImportReport of(ImportView run) {
    Overall all = overall(run.id());
    List<Hold> hold = hold(run.id());
    long held = hold.stream().mapToLong(Hold::seconds).sum();
    return new ImportReport(
        run,
        new Count(run.eventsRead(), run.eventsImported(), run.eventsRejected()),
        new Count(
            run.casesRead() == null ? 0 : run.casesRead(),
            run.casesImported(),
            run.casesRejected()),
        all.first(),
        all.last(),
        findings(run.id()),
        all.timeToResolve(),
        priorities(run.id()),
        all.handOvers(),
        all.reopens(),
        hold,
        all.openSeconds() == 0 ? null : held / all.openSeconds());
  }

  private record Overall(
      Instant first,
      Instant last,
      TimeToResolve timeToResolve,
      Moves handOvers,
      Moves reopens,
      double openSeconds) {}

  private Overall overall(long run) {
    return jdbc.sql(
            """
            select min(first_event_at) as first, max(last_event_at) as last,
                   coalesce(sum(hand_overs), 0) as hand_overs, sum(hand_over_counter) as hand_over_counter,
                   count(*) filter (where hand_overs > 0) as handed_over,
                   coalesce(sum(reopens), 0) as reopens, sum(reopen_counter) as reopen_counter,
                   count(*) filter (where reopens > 0) as reopened,
                   coalesce(sum(extract(epoch from
                       greatest(opened_at, coalesce(resolved_at, closed_at, last_event_at)) - opened_at)), 0)
                     as open_seconds,
            """
                + RESOLVED
                + "from import_case where run_id = ?")
        .param(run)
        .query(
            (rs, i) ->
                new Overall(
                    instant(rs, "first"),
                    instant(rs, "last"),
                    timeToResolve(rs),
                    new Moves(
                        rs.getLong("hand_overs"),
                        rs.getObject("hand_over_counter", Long.class),
                        rs.getLong("handed_over")),
                    new Moves(
                        rs.getLong("reopens"),
                        rs.getObject("reopen_counter", Long.class),
                        rs.getLong("reopened")),
                    rs.getDouble("open_seconds")))
        .single();
  }

  private List<Priority> priorities(long run) {
    return jdbc.sql(
            """
            select c.priority, count(*) as incidents,
                   count(*) filter (where c.sla_met) as source_met,
                   count(*) filter (where not c.sla_met) as source_missed,
                   count(*) filter (where response.verdict = 'MET') as response_met,
                   count(*) filter (where response.verdict = 'BREACHED') as response_missed,
                   count(*) filter (where resolution.verdict = 'MET') as resolution_met,
                   count(*) filter (where resolution.verdict = 'BREACHED') as resolution_missed,
            """
                + RESOLVED
                + """
                from import_case c
                left join sla_clock response
                  on response.work_item_id = c.work_item and response.metric = 'RESPONSE'
                left join sla_clock resolution
                  on resolution.work_item_id = c.work_item and resolution.metric = 'RESOLUTION'
                where c.run_id = ? group by c.priority order by c.priority
                """)
        .param(run)
        .query(
            (rs, i) ->
                new Priority(
                    rs.getString("priority"),
                    rs.getLong("incidents"),
                    timeToResolve(rs),
                    attainment(rs, "source"),
                    attainment(rs, "response"),
                    attainment(rs, "resolution")))
        .list();
  }

  private static Attainment attainment(ResultSet rs, String by) throws SQLException {
    long met = rs.getLong(by + "_met");
    long missed = rs.getLong(by + "_missed");
    return Attainment.of(met, missed, rs.getLong("incidents") - met - missed);
  }

  private List<Hold> hold(long run) {
    return jdbc.sql(
            """
            select key as reason, count(*) as incidents, sum(value::bigint) as seconds,
                   sum(value::bigint) / greatest(1, sum(sum(value::bigint)) over ()) as share
            from import_case, jsonb_each_text(held_seconds)
            where run_id = ? group by key order by seconds desc
            """)
        .param(run)
        .query(
            (rs, i) ->
                new Hold(
                    rs.getString("reason"),
                    rs.getLong("incidents"),
                    rs.getLong("seconds"),
                    rs.getDouble("share")))
        .list();
  }

  private List<Found> findings(long run) {
    return jdbc.sql(
            """
            select code, case when rejected then 'REJECTED' else 'KEPT' end as outcome, findings, events
            from import_finding_count where run_id = ? order by rejected desc, events desc, code
            """)
        .param(run)
        .query(Found.class)
        .list();
  }

  private static TimeToResolve timeToResolve(ResultSet rs) throws SQLException {
    return new TimeToResolve(
        rs.getLong("resolved"),
        rs.getObject("median", Double.class),
        rs.getObject("p90", Double.class));
  }

  private static Instant instant(ResultSet rs, String column) throws SQLException {
    OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
