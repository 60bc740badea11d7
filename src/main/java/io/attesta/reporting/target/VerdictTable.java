package io.attesta.reporting.target;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of verdicts, and until when measures have been judged. */
@Repository
class VerdictTable {

  private static final String OF_AIM =
      "v.measure = :measure and v.service is not distinct from :service and v.agreement is not distinct from :agreement";

  private final JdbcClient jdbc;

  VerdictTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whoever else judges the measure, on time or by hand, waits for the end of the transaction. */
  void oneAtATime(String measure) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('judge ' || ?, 0))")
        .param(measure)
        .query(row -> {});
  }

  /**
   * Until which day the measure has been judged.
   *
   * @param otherwise the day when it is seen for the first time
   */
  LocalDate judgedUntil(String measure, LocalDate otherwise) {
    jdbc.sql("insert into measure_judged values (?, ?) on conflict do nothing")
        .params(measure, otherwise)
        .update();
    return jdbc.sql("select until from measure_judged where measure = ?")
        .param(measure)
        .query(LocalDate.class)
        .single();
  }

  void judged(String measure, LocalDate until) {
    jdbc.sql("update measure_judged set until = ? where measure = ?")
        .params(until, measure)
        .update();
  }

  /** Adds the verdict, or puts it in place of the one that was given on the period before. */
  void keep(Verdict v) {
    jdbc.sql(
            """
            insert into measure_verdict (measure, measure_version, service, agreement, period_from, period_until, value, target,
              met, misses_in_row, item, judged_at, judged_by)
            values (:measure, :version, :service, :agreement, :from, :until, :value, :target,
              :met, :misses, :item, :at, :by)
            on conflict on constraint measure_verdict_of_period do update set
              measure_version = excluded.measure_version, period_until = excluded.period_until, value = excluded.value,
              target = excluded.target, met = excluded.met, misses_in_row = excluded.misses_in_row, item = excluded.item,
              judged_at = excluded.judged_at, judged_by = excluded.judged_by, value_before = measure_verdict.value""")
        .param("measure", v.measure())
        .param("version", v.measureVersion())
        .param("service", v.service())
        .param("agreement", v.agreement())
        .param("from", v.from())
        .param("until", v.until())
        .param("value", v.value())
        .param("target", v.target())
        .param("met", v.met())
        .param("misses", v.missesInRow())
        .param("item", v.item())
        .param("at", v.judgedAt().atOffset(ZoneOffset.UTC))
        .param("by", v.judgedBy())
        .update();
  }

  /** The verdict on the period that begins on the day. */
  Optional<Verdict> on(Aim aim, LocalDate from) {
    return jdbc.sql("select * from measure_verdict v where period_from = :from and " + OF_AIM)
        .param("from", from)
        .param("measure", aim.measure().key())
        .param("service", aim.service())
        .param("agreement", aim.agreement())
        .query(this::row)
        .optional();
  }

  /** How many times in a row the target had been missed when the period began. */
  int missesBefore(Aim aim, LocalDate from) {
    return jdbc.sql(
            """
            select count(*) from measure_verdict v where %1$s and period_from < :from
              and period_from > (select coalesce(max(period_from), '-infinity') from measure_verdict v
                                 where %1$s and period_from < :from and met)"""
                .formatted(OF_AIM))
        .param("from", from)
        .param("measure", aim.measure().key())
        .param("service", aim.service())
        .param("agreement", aim.agreement())
        .query(Integer.class)
        .single();
  }

  /** The work item that was opened for the aim and is not over; the newest of them. */
  Optional<String> openItem(Aim aim) {
    return jdbc.sql(
            """
            select number from work_item where number in (select item from measure_verdict v where %s)
              and status not in ('CLOSED', 'CANCELLED') order by id desc limit 1"""
                .formatted(OF_AIM))
        .param("measure", aim.measure().key())
        .param("service", aim.service())
        .param("agreement", aim.agreement())
        .query(String.class)
        .optional();
  }

  /**
   * The newest first.
   *
   * @param before id that they are below
   * @param measure key, as the others null for any
   */
  List<Verdict> page(
      long before, String measure, String service, String agreement, Boolean met, int limit) {
    return jdbc.sql(
            """
            select * from measure_verdict where id < :before
              and (:measure::text is null or measure = :measure) and (:service::text is null or service = :service)
              and (:agreement::text is null or agreement = :agreement) and (:met::boolean is null or met = :met)
            order by id desc limit :limit""")
        .param("before", before)
        .param("measure", measure)
        .param("service", service)
        .param("agreement", agreement)
        .param("met", met)
        .param("limit", limit)
        .query(this::row)
        .list();
  }

  private Verdict row(ResultSet row, int number) throws SQLException {
    return new Verdict(
        row.getLong("id"),
        row.getString("measure"),
        row.getInt("measure_version"),
        row.getString("service"),
        row.getString("agreement"),
        row.getObject("period_from", LocalDate.class),
        row.getObject("period_until", LocalDate.class),
        plain(row, "value"),
        plain(row, "target"),
        row.getBoolean("met"),
        row.getInt("misses_in_row"),
        row.getString("item"),
        row.getObject("judged_at", OffsetDateTime.class).toInstant(),
        row.getString("judged_by"),
        plain(row, "value_before"));
  }

  private static BigDecimal plain(ResultSet row, String column) throws SQLException {
    BigDecimal value = row.getBigDecimal(column);
    return value == null ? null : new BigDecimal(value.stripTrailingZeros().toPlainString());
  }
}
