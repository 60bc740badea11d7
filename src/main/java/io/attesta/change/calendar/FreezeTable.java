package io.attesta.change.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of freezes. */
@Repository
class FreezeTable implements PeriodStore<Freeze> {

  private final JdbcClient jdbc;

  FreezeTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Freeze> inForce() {
    return jdbc.sql("select * from change_freeze where not retired order by key")
        .query(FreezeTable::row)
        .list();
  }

  @Override
  public Optional<Freeze> find(String key) {
    return jdbc.sql("select * from change_freeze where key = ?")
        .param(key)
        .query(FreezeTable::row)
        .optional();
  }

  @Override
  public List<Freeze> after(String key, int limit) {
    return jdbc.sql("select * from change_freeze where key > ? order by key limit ?")
        .params(key, limit)
        .query(FreezeTable::row)
        .list();
  }

  @Override
  public boolean save(Freeze freeze, String person) {
    String sql =
        freeze.version() == 1
            ? """
            insert into change_freeze (key, name, reason, service, customer, site, zone,
                first_start, first_end, recurrence, exempt, blocking, retired, version, changed_by,
                changed_at)
            values (:key, :name, :reason, :service, :customer, :site, :zone, :start, :end, :rule,
                :exempt, :blocking, :retired, :version, :person, now())
            on conflict do nothing"""
            : """
            update change_freeze set name = :name, reason = :reason, service = :service,
                customer = :customer, site = :site, zone = :zone, first_start = :start,
                first_end = :end, recurrence = :rule, exempt = :exempt, blocking = :blocking,
                retired = :retired, version = :version, changed_by = :person, changed_at = now()
            where key = :key and version = :version - 1""";
    return jdbc.sql(sql)
            .param("key", freeze.key())
            .param("name", freeze.name())
            .param("reason", freeze.reason())
            .param("service", freeze.service())
            .param("customer", freeze.customer())
            .param("site", freeze.site())
            .param("zone", freeze.times().zone().getId())
            .param("start", freeze.times().firstStart())
            .param("end", freeze.times().firstEnd())
            .param("rule", freeze.times().rule())
            .param("exempt", freeze.exempt().toArray(String[]::new))
            .param("blocking", freeze.blocking())
            .param("retired", freeze.retired())
            .param("version", freeze.version())
            .param("person", person)
            .update()
        == 1;
  }

  private static Freeze row(ResultSet row, int number) throws SQLException {
    return new Freeze(
        row.getString("key"),
        row.getString("name"),
        row.getString("reason"),
        row.getString("service"),
        row.getString("customer"),
        row.getString("site"),
        times(row),
        List.of((String[]) row.getArray("exempt").getArray()),
        row.getBoolean("blocking"),
        row.getBoolean("retired"),
        row.getInt("version"));
  }

  static Recurrence times(ResultSet row) throws SQLException {
    return new Recurrence(
        ZoneId.of(row.getString("zone")),
        row.getObject("first_start", LocalDateTime.class),
        row.getObject("first_end", LocalDateTime.class),
        row.getString("recurrence"));
  }
}
