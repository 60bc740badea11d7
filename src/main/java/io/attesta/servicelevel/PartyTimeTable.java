package io.attesta.servicelevel;

import io.attesta.servicelevel.reckoning.ClockReading;
import io.attesta.servicelevel.reckoning.ClockState;
import io.attesta.servicelevel.reckoning.WorkingCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what work items waited for customers and suppliers. */
@Repository
class PartyTimeTable {

  private final JdbcClient jdbc;
  private final Calendars calendars;
  private final PartyEvents events;

  PartyTimeTable(JdbcClient jdbc, Calendars calendars, PartyEvents events) {
    this.jdbc = jdbc;
    this.calendars = calendars;
    this.events = events;
  }

  void add(PartyTime time) {
    long id =
        jdbc.sql(
                """
                insert into party_time (work_item_id, number, reason, party, contract, contract_version, target_ms,
                                        warning_percent, started_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
            .param(time.workItem())
            .param(time.number())
            .param(time.reason())
            .param(time.party())
            .param(time.contract())
            .param(time.contractVersion())
            .param(time.clock() == null ? null : time.clock().agreed().terms().targetMillis())
            .param(time.clock() == null ? null : time.clock().agreed().terms().warningPercent())
            .param(utc(time.startedAt()))
            .query(Long.class)
            .single();
    write(id, time, time.startedAt());
  }

  /** Writes what the stretch comes to at {@code now}, and what is new of its clock. */
  void write(PartyTime time, Instant now) {
    write(time.id(), time, now);
  }

  private void write(long id, PartyTime time, Instant now) {
    WorkingCalendar calendar = time.counting(now);
    KeptClock clock = time.clock();
    ClockReading reading = clock == null ? null : clock.read(now);
    boolean runs = reading != null && reading.state() == ClockState.RUNNING;
    jdbc.sql(
            """
            update party_time
            set calendar = :calendar, calendar_version = :version, stopped_at = :stopped, elapsed_ms = :elapsed,
                warn_at = case when :runs then :warn else warn_at end,
                due_at = case when :runs then :due else due_at end,
                next_at = :next, warned_at = :warned, breached_at = :breached, verdict = :verdict
            where id = :id""")
        .param("calendar", calendar == null ? null : calendar.key())
        .param("version", calendar == null ? null : calendar.version())
        .param("stopped", utc(time.stoppedAt()))
        .param("elapsed", time.stoppedAt() == null ? null : time.elapsedMillis(now))
        .param("runs", runs)
        .param("warn", runs ? utc(reading.warnAt()) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .param("due", runs ? utc(reading.dueAt()) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .param("next", clock == null ? null : utc(clock.nextAt(reading)))
        .param("warned", clock == null ? null : utc(clock.warnedAt()))
        .param("breached", clock == null ? null : utc(reading.breachedAt()))
        .param(
            "verdict",
            reading == null || reading.verdict() == null ? null : reading.verdict().name())
        .param("id", id)
        .update();
    if (clock != null) {
      events.add(id, clock);
    }
  }

  /** For writing: the sweep keeps off until the transaction ends. */
  Optional<PartyTime> open(long workItem) {
    return read(
            "select * from party_time where work_item_id = ? and stopped_at is null for update",
            workItem)
        .stream()
        .findFirst();
  }

  /** One of a work item, that must be there. */
  PartyTime get(long workItem, long id) {
    return find(workItem, id).orElseThrow();
  }

  Optional<PartyTime> find(long workItem, long id) {
    return read("select * from party_time where work_item_id = ? and id = ?", workItem, id).stream()
        .findFirst();
  }

  /** Those of a work item, the first one first. */
  List<PartyTime> of(long workItem) {
    return read("select * from party_time where work_item_id = ? order by id", workItem);
  }

  /** Those of a supplier that began in the time, the first one first. */
  List<PartyTime> ofSupplier(String supplier, Instant from, Instant to) {
    return read(
        """
        select * from party_time
        where reason = 'SUPPLIER' and party = ? and started_at >= ? and started_at < ? order by id""",
        supplier,
        utc(from),
        utc(to));
  }

  private List<PartyTime> read(String sql, Object... values) {
    List<Row> rows = jdbc.sql(sql).params(values).query((row, n) -> new Row(row)).list();
    Map<Long, List<KeptClock.Happened>> happened =
        events.of(rows.stream().map(row -> row.id).toList());
    return rows.stream().map(row -> row.time(happened.getOrDefault(row.id, List.of()))).toList();
  }

  private final class Row {
    private final long id;
    private final PartyTime bare;
    private final Instant warnedAt;
    private final Instant breachedAt;

    Row(ResultSet row) throws SQLException {
      id = row.getLong("id");
      warnedAt = instant(row, "warned_at");
      breachedAt = instant(row, "breached_at");
      String calendar = row.getString("calendar");
      bare =
          new PartyTime(
              id,
              row.getLong("work_item_id"),
              row.getString("number"),
              row.getString("reason"),
              row.getString("party"),
              row.getString("contract"),
              row.getObject("contract_version", Integer.class),
              calendar == null ? null : calendars.get(calendar, row.getInt("calendar_version")),
              instant(row, "started_at"),
              instant(row, "stopped_at"),
              null);
    }

    PartyTime time(List<KeptClock.Happened> happened) {
      return happened.isEmpty()
          ? bare
          : bare.with(
              new KeptClock(bare.workItem(), bare.number(), null, happened, warnedAt, breachedAt));
    }
  }

  private static OffsetDateTime utc(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
