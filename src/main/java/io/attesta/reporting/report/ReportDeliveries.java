package io.attesta.reporting.report;

import io.attesta.shared.Now;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who got which report when. */
@Repository
class ReportDeliveries {

  private final JdbcClient jdbc;
  private final Now now;

  ReportDeliveries(JdbcClient jdbc, Now now) {
    this.jdbc = jdbc;
    this.now = now;
  }

  /** In the order in which they were decided. */
  List<ReportDelivery> of(long report) {
    return jdbc.sql("select * from report_delivery where report_id = ? order by id")
        .param(report)
        .query(ReportDeliveries::row)
        .list();
  }

  Optional<ReportDelivery> find(long id) {
    return jdbc.sql("select * from report_delivery where id = ?")
        .param(id)
        .query(ReportDeliveries::row)
        .optional();
  }

  /** Id of the delivery; empty when the recipient has got the report. */
  Optional<Long> decide(
      long report, ReportSchedule schedule, ReportSchedule.ReportRecipient recipient) {
    boolean person = recipient.kind() == ReportSchedule.ReportRecipient.Kind.PERSON;
    return jdbc.sql(
            """
            insert into report_delivery (report_id, schedule, kind, recipient, formats, language, decided_at, noticed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id""")
        .params(
            report,
            schedule.key(),
            recipient.kind().name(),
            recipient.of(),
            schedule.formats().stream().map(ReportFormat::name).toArray(String[]::new),
            schedule.language(),
            now.get().atOffset(ZoneOffset.UTC),
            person ? now.get().atOffset(ZoneOffset.UTC) : null)
        .query(Long.class)
        .optional();
  }

  void mailed(long id) {
    jdbc.sql("update report_delivery set mailed_at = ? where id = ?")
        .params(now.get().atOffset(ZoneOffset.UTC), id)
        .update();
  }

  void unsent(long id, String why) {
    jdbc.sql("update report_delivery set unsent = ? where id = ?").params(why, id).update();
  }

  private static ReportDelivery row(ResultSet row, int number) throws SQLException {
    return new ReportDelivery(
        row.getLong("id"),
        row.getLong("report_id"),
        row.getString("schedule"),
        ReportSchedule.ReportRecipient.Kind.valueOf(row.getString("kind")),
        row.getString("recipient"),
        Stream.of((String[]) row.getArray("formats").getArray())
            .map(ReportFormat::valueOf)
            .toList(),
        row.getString("language"),
        instant(row, "decided_at"),
        instant(row, "noticed_at"),
        instant(row, "mailed_at"),
        row.getString("unsent"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
