package io.attesta.change.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the schedule. */
@Repository
class ScheduleTable {

  /** Columns of {@link #row}. */
  static final String COLUMNS =
      """
      s.work_item_id, s.number, s.practice, s.title, s.phase, s.category, s.planned_start,
      s.planned_end, s.implementer, s.service, s.customer, s.sites, s.group_key, s.assignee,
      s.requester, s.sequence, s.changed_at""";

  private static final String SAVE =
      """
      insert into change_schedule (work_item_id, number, practice, title, phase, category,
          planned_start, planned_end, implementer, service, customer, sites, group_key, assignee,
          requester, sequence, changed_at)
      values (:id, :number, :practice, :title, :phase, :category, :start, :end, :implementer,
          :service, :customer, :sites, :group, :assignee, :requester, :sequence, :at)
      on conflict (work_item_id) do update set title = excluded.title, phase = excluded.phase,
          category = excluded.category, planned_start = excluded.planned_start,
          planned_end = excluded.planned_end, implementer = excluded.implementer,
          service = excluded.service, customer = excluded.customer, sites = excluded.sites,
          group_key = excluded.group_key, assignee = excluded.assignee,
          requester = excluded.requester, sequence = excluded.sequence,
          changed_at = excluded.changed_at
      """;

  private final JdbcClient jdbc;

  ScheduleTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Scheduled> find(long workItem) {
    return jdbc.sql("select " + COLUMNS + " from change_schedule s where s.work_item_id = ?")
        .param(workItem)
        .query(ScheduleTable::row)
        .optional();
  }

  List<Scheduled> find(Collection<String> numbers) {
    return jdbc.sql("select " + COLUMNS + " from change_schedule s where s.number = any(:numbers)")
        .param("numbers", numbers.toArray(String[]::new))
        .query(ScheduleTable::row)
        .list();
  }

  void save(Scheduled s) {
    jdbc.sql(SAVE)
        .param("id", s.workItem())
        .param("number", s.number())
        .param("practice", s.practice())
        .param("title", s.title())
        .param("phase", s.phase().name())
        .param("category", s.category())
        .param("start", s.window() == null ? null : at(s.window().start()))
        .param("end", s.window() == null ? null : at(s.window().end()))
        .param("implementer", s.implementer())
        .param("service", s.service())
        .param("customer", s.customer())
        .param("sites", s.sites().toArray(String[]::new))
        .param("group", s.group())
        .param("assignee", s.assignee())
        .param("requester", s.requester())
        .param("sequence", s.sequence())
        .param("at", at(s.changedAt()))
        .update();
  }

  /**
   * Waits until no other check of a window on the same days is under way, and keeps others waiting
   * until the end of this transaction: of two changes that are checked at the same moment, the
   * second so finds the first. Days are locked in their order, which keeps two from waiting for
   * each other.
   */
  void serialise(Window window) {
    jdbc.sql(
            """
            select count(pg_advisory_xact_lock(:family, day::int))
            from (select day from generate_series(:first, :last) day order by day) days""")
        .param("family", LOCK_FAMILY)
        .param("first", day(window.start()))
        .param("last", day(window.end()))
        .query(Long.class)
        .single();
  }

  private static final int LOCK_FAMILY = 810;

  private static int day(Instant moment) {
    return (int) (moment.getEpochSecond() / 86_400);
  }

  static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  static Scheduled row(ResultSet row, int number) throws SQLException {
    Timestamp start = row.getTimestamp("planned_start");
    return new Scheduled(
        row.getLong("work_item_id"),
        row.getString("number"),
        row.getString("practice"),
        row.getString("title"),
        Phase.valueOf(row.getString("phase")),
        row.getString("category"),
        start == null
            ? null
            : new Window(start.toInstant(), row.getTimestamp("planned_end").toInstant()),
        row.getString("implementer"),
        row.getString("service"),
        row.getString("customer"),
        List.of((String[]) row.getArray("sites").getArray()),
        row.getString("group_key"),
        row.getString("assignee"),
        row.getString("requester"),
        row.getInt("sequence"),
        row.getTimestamp("changed_at").toInstant());
  }
}
