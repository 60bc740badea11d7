package io.attesta.servicelevel;

import io.attesta.servicelevel.reckoning.WorkingCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what work items waited for customers and suppliers. */
@Repository
class PartyTimeTable {

  /** A promise that has just been broken. */
  record Broken(String number, String party, String contract, Instant dueAt) {}

  /** A promise that may soon be broken, and the group that works on the item. */
  record Near(String number, String party, String contract, Instant dueAt, String group) {}

  private final JdbcClient jdbc;
  private final Calendars calendars;

  PartyTimeTable(JdbcClient jdbc, Calendars calendars) {
    this.jdbc = jdbc;
    this.calendars = calendars;
  }

  void add(PartyTime time) {
    WorkingCalendar calendar = time.calendar();
    jdbc.sql(
            """
            insert into party_time (work_item_id, number, reason, party, contract, contract_version, calendar,
                                    calendar_version, target_ms, started_at, due_at, warn_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .param(time.workItem())
        .param(time.number())
        .param(time.reason())
        .param(time.party())
        .param(time.contract())
        .param(time.contractVersion())
        .param(calendar == null ? null : calendar.key())
        .param(calendar == null ? null : calendar.version())
        .param(time.targetMillis())
        .param(utc(time.startedAt()))
        .param(utc(time.dueAt()))
        .param(utc(time.warnAt()))
        .update();
  }

  Optional<PartyTime> open(long workItem) {
    return jdbc.sql(
            "select * from party_time where work_item_id = ? and stopped_at is null for update")
        .param(workItem)
        .query(this::row)
        .optional();
  }

  void stop(PartyTime time, Instant at) {
    long elapsed = time.elapsedMillis(at);
    boolean broken = time.targetMillis() != null && elapsed > time.targetMillis();
    jdbc.sql(
            """
            update party_time
            set stopped_at = :at, elapsed_ms = :elapsed,
                breached_at = case when :broken then coalesce(breached_at, due_at) else breached_at end
            where id = :id""")
        .param("at", utc(at))
        .param("elapsed", elapsed)
        .param("broken", broken)
        .param("id", time.id())
        .update();
  }

  /** Those of a work item, the first one first. */
  List<PartyTime> of(long workItem) {
    return jdbc.sql("select * from party_time where work_item_id = ? order by id")
        .param(workItem)
        .query(this::row)
        .list();
  }

  /** Those of a supplier that began in the time, the first one first. */
  List<PartyTime> ofSupplier(String supplier, Instant from, Instant to) {
    return jdbc.sql(
            """
            select * from party_time
            where reason = 'SUPPLIER' and party = ? and started_at >= ? and started_at < ? order by id""")
        .params(supplier, utc(from), utc(to))
        .query(this::row)
        .list();
  }

  /** Takes note of promises that are broken since the last look; any number of nodes may look. */
  List<Broken> claimBroken(Instant now) {
    return jdbc.sql(
            """
            update party_time set breached_at = due_at
            where id in (select id from party_time
                         where stopped_at is null and breached_at is null and due_at < ?
                         order by due_at limit 500 for update skip locked)
            returning number, party, contract, due_at""")
        .param(utc(now))
        .query(
            (row, n) ->
                new Broken(
                    row.getString("number"),
                    row.getString("party"),
                    row.getString("contract"),
                    instant(row, "due_at")))
        .list();
  }

  /**
   * Takes note of promises that have come near since the last look; any number of nodes may look.
   */
  List<Near> claimNear(Instant now) {
    return jdbc.sql(
            """
            update party_time p set warned_at = warn_at from work_item w
            where w.id = p.work_item_id and p.id in (
              select id from party_time
              where stopped_at is null and warned_at is null and breached_at is null and warn_at < ?
              order by warn_at limit 500 for update skip locked)
            returning p.number, p.party, p.contract, p.due_at, w.group_key""")
        .param(utc(now))
        .query(
            (row, n) ->
                new Near(
                    row.getString("number"),
                    row.getString("party"),
                    row.getString("contract"),
                    instant(row, "due_at"),
                    row.getString("group_key")))
        .list();
  }

  /** Those that still wait and whose calendar has a newer version; locked until the commit. */
  List<PartyTime> outdated() {
    return jdbc.sql(
            """
            select p.* from party_time p join working_calendar w on w.key = p.calendar
            where p.stopped_at is null and p.breached_at is null and p.calendar_version < w.version
            order by p.id limit 200 for update of p skip locked""")
        .query(this::row)
        .list();
  }

  /** Lets it follow its calendar; what was said of a promise before stays said. */
  void replan(PartyTime time) {
    jdbc.sql(
            "update party_time set calendar_version = ?, due_at = ?, warn_at = ? where id = ? and breached_at is null")
        .param(time.calendar().version())
        .param(utc(time.dueAt()))
        .param(utc(time.warnAt()))
        .param(time.id())
        .update();
  }

  private PartyTime row(ResultSet row, int number) throws SQLException {
    String calendar = row.getString("calendar");
    return new PartyTime(
        row.getLong("id"),
        row.getLong("work_item_id"),
        row.getString("number"),
        row.getString("reason"),
        row.getString("party"),
        row.getString("contract"),
        row.getObject("contract_version", Integer.class),
        calendar == null ? null : calendars.get(calendar, row.getInt("calendar_version")),
        row.getObject("target_ms", Long.class),
        instant(row, "started_at"),
        instant(row, "stopped_at"),
        instant(row, "due_at"),
        instant(row, "warn_at"));
  }

  private static OffsetDateTime utc(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
