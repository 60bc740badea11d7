package io.attesta.bench;

import java.sql.SQLException;
import java.time.LocalDate;

/** Seeded facts of three years and their sums by day, as the service keeps them. */
final class ReportTables {

  static final LocalDate FIRST = LocalDate.of(2022, 11, 1);
  static final LocalDate END = FIRST.plusYears(3);

  /** Facts that a work item leaves behind, on average. */
  private static final double FACTS = 8.65;

  private static final String ITEM =
      """
      create unlogged table bench_item as
      select n + 1000000000 as id, day, day + (done / 24)::int as resolved, day + (done / 24)::int + 3 as ended, (done * 3600)::bigint as seconds,
             case when p < 0.75 then 'incident' when p < 0.95 then 'request' else 'problem' end as practice,
             'service-' || s as service, case when s %% 3 = 0 then 'customer-' || s %% 20 end as customer,
             case when u < 0.01 then 'P1' when u < 0.06 then 'P2' when u < 0.36 then 'P3' else 'P4' end as priority,
             'team-' || case when t < 0.85 then s %% 8 else (t * 1000)::int %% 8 end as team, 'category-' || (c * c * 12)::int as category, h
      from (select n, date '%s' + (random() * %d)::int as day, random() * random() * random() * 400 as done, random() as p,
                   (power(random(), 2) * 99)::int as s, random() as u, random() as t, random() as c, random() as h
            from generate_series(1, %d) n) rows""";

  private static final String FACT =
      """
      insert into report_fact (work_item_id, source, day, practice, service, customer, priority, team, subject, variant, n, hit, amount)
      select i.id, f.source, f.day, i.practice, i.service, i.customer, i.priority, i.team, f.subject, f.variant, f.n, f.hit, f.amount
      from bench_item i cross join lateral (values
        ('opened', i.day, i.category, null, 1, 0, 0::bigint, true),
        ('backlog', i.day, null, null, 1, 0, i.day - date '1970-01-01', true),
        ('backlog', i.ended, null, null, -1, 0, date '1970-01-01' - i.day, true),
        ('resolved', i.resolved, i.category, null, 1, case when i.h < 0.7 then 1 else 0 end, i.seconds, true),
        ('resolved-again', i.resolved, null, null, 1, case when i.h > 0.96 then 1 else 0 end, 0, true),
        ('ended', i.ended, 'CLOSED', null, 1, 1, i.seconds + 259200, true),
        ('clock', i.day, 'standard', 'RESPONSE', 1, case when i.h < 0.95 then 1 else 0 end, 900, true),
        ('clock', i.resolved, 'standard', 'RESOLUTION', 1, case when i.h < 0.9 then 1 else 0 end, i.seconds, true),
        ('hold', i.resolved, case when i.h < 0.75 then 'CUSTOMER' else 'SUPPLIER' end, null, 1, 0, i.seconds / 2, i.h > 0.6),
        ('handover', i.day, 'service-desk', i.team, 1, 0, 0, i.h > 0.75)
      ) f (source, day, subject, variant, n, hit, amount, is_so)
      where f.is_so
      order by f.source, f.day""";

  private static final String SUMS =
      """
      insert into report_day
      select source, day, practice, service, customer, priority, team, subject, variant, sum(n), sum(hit), sum(amount)
      from report_fact group by 1, 2, 3, 4, 5, 6, 7, 8, 9 order by day
      on conflict on constraint report_day_cell do update set n = excluded.n, hit = excluded.hit, amount = excluded.amount""";

  private final Postgres postgres;

  ReportTables(Postgres postgres) {
    this.postgres = postgres;
  }

  /** Fills both tables until there are so many facts. */
  void fill(int facts) throws SQLException {
    int items = (int) (facts / FACTS);
    postgres.run(
        "service",
        "select setseed(0.42); "
            + ITEM.formatted(FIRST, (int) (END.toEpochDay() - FIRST.toEpochDay()) - 1, items));
    new LargeTables(postgres).bulk("report_fact", FACT);
    postgres.run(
        "service",
        "set work_mem = '512MB'; " + SUMS,
        "drop table bench_item",
        "vacuum analyze report_day",
        "vacuum analyze report_month",
        "checkpoint");
  }

  long facts() throws SQLException {
    return (long) postgres.number("service", "select count(*) from report_fact");
  }

  long sums() throws SQLException {
    return (long) postgres.number("service", "select count(*) from report_day");
  }
}
