package io.attesta.bench;

import java.sql.SQLException;

/** P11 and P12: the sweep over many clocks, and how soon it notices. */
final class ClockFigures {

  /** As the server's statistics show the sweep. */
  private static final String SWEEP =
      "from service_statements where query ilike '%skip locked%sla_clock%outbox%'";

  private final Postgres postgres;

  ClockFigures(Postgres postgres) {
    this.postgres = postgres;
  }

  void idle(Table table, int running) throws SQLException, InterruptedException {
    Thread.sleep(5_000);
    double calls = postgres.number("postgres", "select coalesce(sum(calls), 0) " + SWEEP);
    double millis =
        postgres.number("postgres", "select sum(total_exec_time + total_plan_time) " + SWEEP);
    long cpu = postgres.cpuMillis();
    Thread.sleep(30_000);
    double swept = postgres.number("postgres", "select coalesce(sum(calls), 0) " + SWEEP) - calls;
    double took =
        postgres.number("postgres", "select sum(total_exec_time + total_plan_time) " + SWEEP)
            - millis;
    table.atMost(
        "P11",
        "idle sweep, %d k running of all clocks".formatted(running / 1000),
        2,
        0.3,
        took / swept,
        "ms",
        "%.0f sweeps in 30 s; whole server with every poller %.1f CPU-ms a second"
            .formatted(swept, (postgres.cpuMillis() - cpu) / 30.0));
  }

  /** Deadlines spread over some time, then many at one moment. */
  void breaches(Table table, int few, int many) throws SQLException, InterruptedException {
    double quiet = noticed(few, "now() + make_interval(secs => 3 + n * 0.05)", 60);
    table.atMost("P12", "breach noticed, idle, p99", 2, 1, quiet, "s", few + " breaches");
    double burst = noticed(many, "now() + interval '5 seconds'", 120);
    table.atMost(
        "P12", "breach noticed, %d at once, p99".formatted(many), 5, 2, burst, "s", handled());
  }

  /** How long it takes until journal and process of every item know. */
  private String handled() throws SQLException, InterruptedException {
    String pending =
        "select count(*) from outbox where kind = 'sla-clock' and done_at is null and tries = 0";
    long begin = System.nanoTime();
    for (int i = 0; i < 120 && postgres.number("service", pending) > 0; i++) {
      Thread.sleep(1_000);
    }
    return "journals and processes told %d s later, %.0f left, %s failed"
        .formatted(
            (System.nanoTime() - begin) / 1_000_000_000,
            postgres.number("service", pending),
            postgres.text(
                "service",
                "select count(*) from outbox where kind = 'sla-clock' and last_error is not null"));
  }

  private double noticed(int count, String due, int patience)
      throws SQLException, InterruptedException {
    double before = breaches();
    postgres.run(
        "service",
        """
        update sla_clock c set due_at = d.due, next_at = d.due, warn_at = d.due, warned_at = now()
        from (select work_item_id, metric, %s as due
              from (select work_item_id, metric, row_number() over () as n from
                     (select * from sla_clock where state = 'RUNNING' and breached_at is null
                        and number like 'INC-9%%' order by work_item_id desc limit %d) x) y) d
        where c.work_item_id = d.work_item_id and c.metric = d.metric"""
            .formatted(due, count));
    for (int i = 0; i < patience && breaches() < before + count; i++) {
      Thread.sleep(1_000);
    }
    if (breaches() < before + count) {
      Client.FAILED.incrementAndGet();
      System.err.println(
          "FAILED only " + (breaches() - before) + " of " + count + " breaches noticed");
    }
    // The row's time is that of its transaction's start; the sweep itself takes milliseconds more.
    return postgres.number(
        "service",
        """
        select percentile_cont(0.99) within group (order by extract(epoch from late)) from
          (select created_at - (payload ->> 'at')::timestamptz as late from outbox
           where kind = 'sla-clock' and payload ->> 'state' = 'BREACHED' order by id desc limit %d) x"""
            .formatted(count));
  }

  private double breaches() throws SQLException {
    return postgres.number(
        "service",
        "select count(*) from outbox where kind = 'sla-clock' and payload ->> 'state' = 'BREACHED'");
  }
}
