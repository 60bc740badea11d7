package io.attesta.change.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of maintenance windows. */
@Repository
class MaintenanceWindowTable implements PeriodStore<MaintenanceWindow> {

  private final JdbcClient jdbc;

  MaintenanceWindowTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<MaintenanceWindow> inForce() {
    return jdbc.sql("select * from maintenance_window where not retired order by key")
        .query(MaintenanceWindowTable::row)
        .list();
  }

  @Override
  public Optional<MaintenanceWindow> find(String key) {
    return jdbc.sql("select * from maintenance_window where key = ?")
        .param(key)
        .query(MaintenanceWindowTable::row)
        .optional();
  }

  @Override
  public List<MaintenanceWindow> after(String key, int limit) {
    return jdbc.sql("select * from maintenance_window where key > ? order by key limit ?")
        .params(key, limit)
        .query(MaintenanceWindowTable::row)
        .list();
  }

  @Override
  public boolean save(MaintenanceWindow window, String person) {
    String sql =
        window.version() == 1
            ? """
            insert into maintenance_window (key, name, service, ci_class, zone,
                first_start, first_end, recurrence, exempt, blocking, retired, version, changed_by,
                changed_at)
            values (:key, :name, :service, :class, :zone, :start, :end, :rule,
                :exempt, :blocking, :retired, :version, :person, now())
            on conflict do nothing"""
            : """
            update maintenance_window set name = :name, service = :service,
                ci_class = :class, zone = :zone, first_start = :start,
                first_end = :end, recurrence = :rule, exempt = :exempt, blocking = :blocking,
                retired = :retired, version = :version, changed_by = :person, changed_at = now()
            where key = :key and version = :version - 1""";
    return jdbc.sql(sql)
            .param("key", window.key())
            .param("name", window.name())
            .param("service", window.service())
            .param("class", window.ciClass())
            .param("zone", window.times().zone().getId())
            .param("start", window.times().firstStart())
            .param("end", window.times().firstEnd())
            .param("rule", window.times().rule())
            .param("exempt", window.exempt().toArray(String[]::new))
            .param("blocking", window.blocking())
            .param("retired", window.retired())
            .param("version", window.version())
            .param("person", person)
            .update()
        == 1;
  }

  private static MaintenanceWindow row(ResultSet row, int number) throws SQLException {
    return new MaintenanceWindow(
        row.getString("key"),
        row.getString("name"),
        row.getString("service"),
        row.getString("ci_class"),
        FreezeTable.times(row),
        List.of((String[]) row.getArray("exempt").getArray()),
        row.getBoolean("blocking"),
        row.getBoolean("retired"),
        row.getInt("version"));
  }
}
