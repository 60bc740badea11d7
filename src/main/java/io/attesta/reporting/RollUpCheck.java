package io.attesta.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the sums of days with the rows they were taken from, and those of months with the days.
 * Work items whose change has not been counted yet are left out on both sides, so that the check is
 * exact while people work.
 */
@Component
public class RollUpCheck {

  /**
   * Cells of a source and day where sums and rows differ.
   *
   * @param kept what the sums say
   * @param counted what the rows say
   */
  public record Difference(
      String source, LocalDate day, String practice, String service, Sums kept, Sums counted) {}

  private static final int MOST = 100;

  private static final String COMPARE =
      """
      with pending as materialized (select distinct work_item_id from report_pending),
      kept as (
        select %2$s, n, hit, amount from report_day where day >= :from and day < :until
        union all
        select %2$s, -n, -hit, -amount from report_fact f
        where day >= :from and day < :until and exists (select from pending p where p.work_item_id = f.work_item_id)
      ),
      counted as (
        select * from (%1$s) raw
        where raw.day >= :from and raw.day < :until
      ),
      both_sides as (
        select %2$s, n, hit, amount, 0 as n2, 0 as hit2, 0 as amount2 from kept
        union all
        select %2$s, 0, 0, 0, n, hit, amount from counted
      )
      select source, day, practice, service, sum(n) as n, sum(hit) as hit, sum(amount) as amount,
             sum(n2) as n2, sum(hit2) as hit2, sum(amount2) as amount2
      from both_sides group by %2$s
      having sum(n) <> sum(n2) or sum(hit) <> sum(hit2) or sum(amount) <> sum(amount2)
      order by day, source limit :most""";

  /** Whole months only. */
  private static final String COMPARE_MONTHS =
      """
      with both_sides as (
        select month, %1$s, n, hit, amount, 0 as n2, 0 as hit2, 0 as amount2 from report_month
        union all
        select date_trunc('month', day)::date, %1$s, 0, 0, 0, n, hit, amount from report_day
        where day >= :from and day < :until
      )
      select source, month as day, practice, service, sum(n) as n, sum(hit) as hit, sum(amount) as amount,
             sum(n2) as n2, sum(hit2) as hit2, sum(amount2) as amount2
      from both_sides where month >= :from and month + interval '1 month' <= :until
      group by month, %1$s
      having sum(n) <> sum(n2) or sum(hit) <> sum(hit2) or sum(amount) <> sum(amount2)
      order by month, source limit :most"""
          .formatted("source, practice, service, customer, priority, team, subject, variant");

  private final JdbcClient jdbc;
  private final MeasureSources sources;

  RollUpCheck(JdbcClient jdbc, MeasureSources sources) {
    this.jdbc = jdbc;
    this.sources = sources;
  }

  /**
   * The differences, at most {@value #MOST}.
   *
   * @param from inclusive
   * @param until exclusive
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public List<Difference> differences(LocalDate from, LocalDate until) {
    String raw =
        sources.facts("not exists (select from pending p where p.work_item_id = s.work_item_id)");
    List<Difference> differences = new ArrayList<>();
    differences.addAll(told(COMPARE.formatted(raw, MeasureSource.CELL_COLUMNS), from, until));
    differences.addAll(told(COMPARE_MONTHS, from, until));
    return differences.size() > MOST ? differences.subList(0, MOST) : differences;
  }

  private List<Difference> told(String comparison, LocalDate from, LocalDate until) {
    return jdbc.sql(comparison)
        .param("from", from)
        .param("until", until)
        .param("zone", sources.zone())
        .param("most", MOST)
        .query(
            (row, i) ->
                new Difference(
                    row.getString("source"),
                    row.getObject("day", LocalDate.class),
                    row.getString("practice"),
                    row.getString("service"),
                    new Sums(row.getLong("n"), row.getLong("hit"), row.getLong("amount")),
                    new Sums(row.getLong("n2"), row.getLong("hit2"), row.getLong("amount2"))))
        .list();
  }
}
