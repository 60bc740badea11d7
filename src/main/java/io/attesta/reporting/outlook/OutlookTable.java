package io.attesta.reporting.outlook;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of outlooks: the last one of each period. */
@Repository
class OutlookTable {

  private final JdbcClient jdbc;

  OutlookTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Replaces what was said of the period before; that somebody was told stays. */
  void keep(Outlook o) {
    jdbc.sql(
            """
            insert into outlook (measure, measure_version, service, period_from, period_until, made_on, so_far, target,
              forecast, low, high, miss_percent, cases, periods, mean_error, naive_error, covered_percent, right_percent)
            values (:measure, :version, :service, :from, :until, :madeOn, :soFar, :target,
              :value, :low, :high, :miss, :cases, :periods, :meanError, :naiveError, :covered, :right)
            on conflict on constraint outlook_of_period do update set
              measure_version = excluded.measure_version, made_on = excluded.made_on, so_far = excluded.so_far,
              target = excluded.target, forecast = excluded.forecast, low = excluded.low, high = excluded.high,
              miss_percent = excluded.miss_percent, cases = excluded.cases, periods = excluded.periods,
              mean_error = excluded.mean_error, naive_error = excluded.naive_error,
              covered_percent = excluded.covered_percent, right_percent = excluded.right_percent""")
        .param("measure", o.measure())
        .param("version", o.version())
        .param("service", o.service())
        .param("from", o.from())
        .param("until", o.until())
        .param("madeOn", o.madeOn())
        .param("soFar", o.soFar())
        .param("target", o.target())
        .param("value", o.forecast().value())
        .param("low", o.forecast().low())
        .param("high", o.forecast().high())
        .param("miss", o.forecast().missPercent())
        .param("cases", o.forecast().cases())
        .param("periods", o.backTest().periods())
        .param("meanError", o.backTest().meanError())
        .param("naiveError", o.backTest().naiveError())
        .param("covered", o.backTest().coveredPercent())
        .param("right", o.backTest().rightPercent())
        .update();
  }

  /** Takes it upon the caller to tell people of the period; false when they were told. */
  boolean claimWarning(Outlook o) {
    return jdbc.sql(
                """
                update outlook set warned_on = :on
                where measure = :measure and service is not distinct from :service and period_from = :from
                  and warned_on is null""")
            .param("on", o.madeOn())
            .param("measure", o.measure())
            .param("service", o.service())
            .param("from", o.from())
            .update()
        == 1;
  }

  /** Of periods that the day is in, the most likely miss first. */
  List<Outlook> on(LocalDate day) {
    return jdbc.sql(
            """
            select * from outlook where period_from <= :day and period_until > :day
            order by miss_percent desc, measure, service nulls first limit 1000""")
        .param("day", day)
        .query(this::row)
        .list();
  }

  private Outlook row(ResultSet row, int number) throws SQLException {
    return new Outlook(
        row.getString("measure"),
        row.getInt("measure_version"),
        row.getString("service"),
        row.getObject("period_from", LocalDate.class),
        row.getObject("period_until", LocalDate.class),
        row.getObject("made_on", LocalDate.class),
        plain(row, "so_far"),
        plain(row, "target"),
        new Forecast(
            plain(row, "forecast"),
            plain(row, "low"),
            plain(row, "high"),
            row.getInt("miss_percent"),
            row.getInt("cases")),
        new BackTest(
            row.getInt("periods"),
            plain(row, "mean_error"),
            plain(row, "naive_error"),
            row.getObject("covered_percent", Integer.class),
            row.getObject("right_percent", Integer.class)),
        row.getObject("warned_on", LocalDate.class));
  }

  private static BigDecimal plain(ResultSet row, String column) throws SQLException {
    BigDecimal value = row.getBigDecimal(column);
    return value == null ? null : new BigDecimal(value.stripTrailingZeros().toPlainString());
  }
}
