package io.attesta.change.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Checks with the conflicts they found, and what of them was accepted. */
@Repository
class ConflictTable {

  private static final String CONFLICTS =
      """
      select c.*, a.reason, a.accepted_by, a.accepted_at
      from change_conflict c
      join change_check k on k.id = c.check_id
      left join change_conflict_acceptance a on c.accepted
        and a.work_item_id = k.work_item_id and a.fingerprint = c.fingerprint
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Footprints paths;

  ConflictTable(JdbcClient jdbc, JdbcTemplate batches, Footprints paths) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.paths = paths;
  }

  /** Fingerprints of the conflicts of the change that somebody answers for. */
  Set<String> accepted(long workItem) {
    return new HashSet<>(
        jdbc.sql("select fingerprint from change_conflict_acceptance where work_item_id = ?")
            .param(workItem)
            .query(String.class)
            .list());
  }

  void save(
      Scheduled change,
      Occasion occasion,
      Instant at,
      String freeSlots,
      List<Conflict> conflicts,
      Set<String> accepted) {
    long check =
        jdbc.sql(
                """
                insert into change_check (work_item_id, occasion, at, planned_start, planned_end, free_slots)
                values (:id, :occasion, :at, :start, :end, :slots) returning id""")
            .param("id", change.workItem())
            .param("occasion", occasion.name())
            .param("at", ScheduleTable.at(at))
            .param(
                "start", change.window() == null ? null : ScheduleTable.at(change.window().start()))
            .param("end", change.window() == null ? null : ScheduleTable.at(change.window().end()))
            .param("slots", freeSlots)
            .query(Long.class)
            .single();
    batches.batchUpdate(
        """
        insert into change_conflict (check_id, kind, blocking, other, subject, overlap_start,
            overlap_end, path, explanation, fingerprint, accepted)
        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""",
        conflicts.stream()
            .map(
                c ->
                    new Object[] {
                      check,
                      c.kind().name(),
                      c.blocking(),
                      c.other(),
                      c.subject(),
                      ScheduleTable.at(c.overlap().start()),
                      ScheduleTable.at(c.overlap().end()),
                      paths.write(c.path()),
                      c.explanation(),
                      c.fingerprint(),
                      accepted.contains(c.fingerprint())
                    })
            .toList());
  }

  /** Checks of the change, the latest first. */
  List<KeptCheck> checks(long workItem, int limit) {
    return jdbc
        .sql("select * from change_check where work_item_id = ? order by id desc limit ?")
        .params(workItem, limit)
        .query(this::check)
        .list()
        .stream()
        .map(this::withConflicts)
        .toList();
  }

  Optional<KeptCheck> latest(long workItem) {
    return checks(workItem, 1).stream().findFirst();
  }

  private KeptCheck withConflicts(KeptCheck check) {
    return check.with(
        jdbc.sql(CONFLICTS + " where c.check_id = ? order by not c.blocking, c.overlap_start, c.id")
            .param(check.id())
            .query(this::conflict)
            .list());
  }

  /** False when it has been accepted already. */
  boolean accept(long workItem, KeptConflict conflict, String reason, String person, Instant at) {
    jdbc.sql("update change_conflict set accepted = true where id = ?")
        .param(conflict.id())
        .update();
    return jdbc.sql(
                """
                insert into change_conflict_acceptance
                    (work_item_id, fingerprint, conflict_id, reason, accepted_by, accepted_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
            .params(
                workItem,
                conflict.fingerprint(),
                conflict.id(),
                reason,
                person,
                ScheduleTable.at(at))
            .update()
        == 1;
  }

  private KeptCheck check(ResultSet row, int number) throws SQLException {
    return new KeptCheck(
        row.getLong("id"),
        row.getLong("work_item_id"),
        Occasion.valueOf(row.getString("occasion")),
        moment(row, "at"),
        moment(row, "planned_start"),
        moment(row, "planned_end"),
        row.getString("free_slots"),
        List.of());
  }

  private KeptConflict conflict(ResultSet row, int number) throws SQLException {
    return new KeptConflict(
        row.getLong("id"),
        Conflict.Kind.valueOf(row.getString("kind")),
        row.getBoolean("blocking"),
        row.getString("other"),
        row.getString("subject"),
        moment(row, "overlap_start"),
        moment(row, "overlap_end"),
        paths.path(row.getString("path")),
        row.getString("explanation"),
        row.getBoolean("accepted"),
        row.getString("reason"),
        row.getString("accepted_by"),
        moment(row, "accepted_at"),
        row.getString("fingerprint"));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
