package io.attesta.imports;

import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Findings of runs: all are counted, of each code the first thousand are kept in full. */
@Repository
class Findings {

  static final int KEPT_PER_CODE = 1_000;
  private static final int[] TYPES = {
    Types.BIGINT,
    Types.BIGINT,
    Types.BIGINT,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.BOOLEAN,
    Types.INTEGER,
    Types.VARCHAR
  };

  private final JdbcTemplate jdbc;

  Findings(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  private record Kind(String code, boolean rejected) {}

  /** Adds findings in the current transaction. */
  void add(long run, List<Finding> findings) {
    Map<Kind, List<Finding>> byKind = new LinkedHashMap<>();
    for (Finding f : findings) {
      byKind.computeIfAbsent(new Kind(f.code(), f.rejected()), k -> new ArrayList<>()).add(f);
    }
    byKind.forEach((kind, list) -> keep(run, list, count(run, kind, list)));
  }

  /** Counts them and tells how many there were before. */
  private long count(long run, Kind kind, List<Finding> list) {
    Long after =
        jdbc.queryForObject(
            """
            insert into import_finding_count as c (run_id, code, rejected, findings, events)
            values (?, ?, ?, ?, ?)
            on conflict (run_id, code, rejected) do update
            set findings = c.findings + excluded.findings, events = c.events + excluded.events
            returning findings
            """,
            Long.class,
            run,
            kind.code(),
            kind.rejected(),
            list.size(),
            list.stream().mapToLong(Finding::events).sum());
    return after - list.size();
  }

  private void keep(long run, List<Finding> list, long before) {
    List<Object[]> rows =
        list.stream()
            .limit(Math.max(0, KEPT_PER_CODE - before))
            .map(
                f ->
                    new Object[] {
                      run,
                      f.record(),
                      f.line(),
                      f.caseNumber(),
                      f.column(),
                      f.code(),
                      f.rejected(),
                      f.events(),
                      f.message()
                    })
            .toList();
    jdbc.batchUpdate(
        """
        insert into import_finding
          (run_id, record, line, case_number, column_name, code, rejected, events, message)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows,
        TYPES);
  }

  /** Findings of a run after the given id, oldest first. */
  List<FindingView> page(long run, long after, int limit) {
    return jdbc.query(
        """
        select id, line, record, case_number, column_name, code,
               case when rejected then 'REJECTED' else 'KEPT' end as outcome, events, message
        from import_finding where run_id = ? and id > ? order by id limit ?
        """,
        (rs, i) ->
            new FindingView(
                rs.getLong("id"),
                rs.getLong("line"),
                rs.getLong("record"),
                rs.getString("case_number"),
                rs.getString("column_name"),
                rs.getString("code"),
                rs.getString("outcome"),
                rs.getInt("events"),
                rs.getString("message")),
        run,
        after,
        limit);
  }
}
