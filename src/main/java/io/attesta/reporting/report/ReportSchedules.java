package io.attesta.reporting.report;

import io.attesta.shared.Now;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The schedules, with all their versions and what was made by them. */
@Repository
class ReportSchedules {

  private final JdbcClient jdbc;
  private final ReportJson json;
  private final Now now;

  ReportSchedules(JdbcClient jdbc, ReportJson json, Now now) {
    this.jdbc = jdbc;
    this.json = json;
    this.now = now;
  }

  /** In the order of keys. */
  List<ReportSchedule> all() {
    return jdbc.sql("select content from report_schedule order by key")
        .query((row, i) -> json.read(row.getString(1), ReportSchedule.class))
        .list();
  }

  Optional<ReportSchedule> find(String key) {
    return jdbc.sql("select content from report_schedule where key = ?")
        .param(key)
        .query((row, i) -> json.read(row.getString(1), ReportSchedule.class))
        .optional();
  }

  /** False when the key is taken. One that comes back after it was deleted goes on counting. */
  boolean add(ReportSchedule schedule, String person) {
    int version =
        1
            + jdbc.sql(
                    "select coalesce(max(version), 0) from report_schedule_version where key = ?")
                .param(schedule.key())
                .query(Integer.class)
                .single();
    ReportSchedule first = schedule.with(version, schedule.since());
    boolean added =
        jdbc.sql("insert into report_schedule values (?, ?, ?::jsonb) on conflict do nothing")
                .params(first.key(), version, json.write(first))
                .update()
            == 1;
    return added && keep(first.key(), version, json.write(first), person);
  }

  /** False when the schedule's version is no longer the current one. */
  boolean change(ReportSchedule schedule, String person) {
    ReportSchedule next = schedule.with(schedule.version() + 1, schedule.since());
    boolean changed =
        jdbc.sql(
                    "update report_schedule set version = ?, content = ?::jsonb where key = ? and version = ?")
                .params(next.version(), json.write(next), next.key(), schedule.version())
                .update()
            == 1;
    return changed && keep(next.key(), next.version(), json.write(next), person);
  }

  /** False when the version is no longer the current one. What was made by it stays. */
  boolean delete(String key, int version, String person) {
    boolean deleted =
        jdbc.sql("delete from report_schedule where key = ? and version = ?")
                .params(key, version)
                .update()
            == 1;
    return deleted && keep(key, version + 1, null, person);
  }

  private boolean keep(String key, int version, String content, String person) {
    return jdbc.sql("insert into report_schedule_version values (?, ?, ?::jsonb, ?, ?)")
            .params(key, version, content, person, now.get().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** First days of the periods that were made, of those that begin on a day or later. */
  List<LocalDate> made(String key, LocalDate since) {
    return jdbc.sql(
            "select period_from from report_run where schedule = ? and period_from >= ? order by 1")
        .params(key, since)
        .query(LocalDate.class)
        .list();
  }

  /** False when the period was made before, by whichever node. */
  boolean run(String key, LocalDate from, long report) {
    return jdbc.sql("insert into report_run values (?, ?, ?, ?) on conflict do nothing")
            .params(key, from, report, now.get().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}
