package io.attesta.change.induced;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.attesta.cmdb.ImpactAnalysis.PathStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of changes that may have caused incidents. */
@Repository
class CauseTable {

  private static final TypeReference<List<PathStep>> PATH = new TypeReference<>() {};

  /** Of what a change touched, the nearest to what it worked on explains best. */
  private static final String CANDIDATES =
      """
      select s.work_item_id, s.number, hit.ci, hit.path, a.started_at, o.recorded_at,
             coalesce(o.category, s.category) as category, o.outcome
      from (
          select distinct on (work_item_id) work_item_id, ci, path from change_ci
          where ci = any(:keys) order by work_item_id, depth, ci
      ) hit
      join change_schedule s on s.work_item_id = hit.work_item_id and s.practice = 'change'
      cross join lateral (
          select max(implementing_at) as started_at from change_authorisation
          where change_id = s.work_item_id
      ) a
      left join change_outcome o on o.change_id = s.work_item_id
      where a.started_at <= :opened and coalesce(o.recorded_at, :opened) >= :earliest
      order by a.started_at desc, s.work_item_id""";

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  CauseTable(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Changes under way when the incident was opened, or ended since the earliest moment. */
  List<Candidate> candidates(Collection<String> keys, Instant opened, Instant earliest) {
    return jdbc.sql(CANDIDATES)
        .param("keys", keys.toArray(String[]::new))
        .param("opened", utc(opened))
        .param("earliest", utc(earliest))
        .query(
            (row, i) ->
                new Candidate(
                    row.getLong("work_item_id"),
                    row.getString("number"),
                    row.getString("ci"),
                    path(row.getString("path")),
                    instant(row, "started_at"),
                    instant(row, "recorded_at"),
                    row.getString("category"),
                    row.getString("outcome")))
        .list();
  }

  /** False when that change was proposed before. */
  boolean propose(long incident, Candidate of, String window, Instant at) {
    return jdbc.sql(
                """
                insert into proposed_cause (incident_id, change_id, change, ci, path, started_at,
                    ended_at, induced_window, state, proposed_at)
                values (:incident, :changeId, :change, :ci, :path::jsonb, :started, :ended, :window,
                    'PROPOSED', :at) on conflict do nothing""")
            .param("incident", incident)
            .param("changeId", of.changeId())
            .param("change", of.change())
            .param("ci", of.ci())
            .param("path", write(of.path()))
            .param("started", utc(of.startedAt()))
            .param("ended", utc(of.endedAt()))
            .param("window", window)
            .param("at", utc(at))
            .update()
        == 1;
  }

  /** Takes back what nobody decided and the configuration items no longer say; their numbers. */
  List<String> withdraw(long incident, Collection<Long> keep) {
    return jdbc.sql(
            """
            delete from proposed_cause
            where incident_id = :incident and state = 'PROPOSED' and change_id <> all(:keep)
            returning change""")
        .param("incident", incident)
        .param("keep", keep.toArray(Long[]::new))
        .query(String.class)
        .list();
  }

  List<ProposedCause> of(long incident) {
    return jdbc.sql(
            "select * from proposed_cause where incident_id = ? order by started_at desc, change")
        .param(incident)
        .query(this::row)
        .list();
  }

  Optional<ProposedCause> find(long incident, String change) {
    return jdbc.sql("select * from proposed_cause where incident_id = ? and change = ?")
        .params(incident, change)
        .query(this::row)
        .optional();
  }

  void decide(long incident, long change, CauseState state, String by, Instant at) {
    jdbc.sql(
            "update proposed_cause set state = ?, decided_by = ?, decided_at = ?"
                + " where incident_id = ? and change_id = ?")
        .params(state.name(), by, utc(at), incident, change)
        .update();
  }

  private ProposedCause row(ResultSet row, int number) throws SQLException {
    return new ProposedCause(
        row.getLong("change_id"),
        row.getString("change"),
        row.getString("ci"),
        path(row.getString("path")),
        instant(row, "started_at"),
        instant(row, "ended_at"),
        row.getString("induced_window"),
        CauseState.valueOf(row.getString("state")),
        instant(row, "proposed_at"),
        row.getString("decided_by"),
        instant(row, "decided_at"));
  }

  private List<PathStep> path(String stored) {
    try {
      return json.readValue(stored, PATH);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored path cannot be read", e);
    }
  }

  private String write(List<PathStep> path) {
    try {
      return json.writeValueAsString(path);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A path cannot be written", e);
    }
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
