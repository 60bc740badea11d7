package io.attesta.bench;

import java.sql.SQLException;
import java.util.UUID;

/** P1, P2, P3 and the log volume of P20: opening an incident over REST, everything on. */
final class CreateFigures {

  private static final int COUNTED = 200;
  private static final int WARM = 10_000;

  private final Postgres postgres;
  private final Service service;
  private final Options options;
  private final Client client;

  CreateFigures(Postgres postgres, Service service, Options options) {
    this.postgres = postgres;
    this.service = service;
    this.options = options;
    this.client = service.client("agent");
  }

  /** What a create costs; the ratios need the yardstick of before and after. */
  record Creates(double jvmMillis, double databaseMillis, Load load, double walKilobytes) {
    double cpuMillis() {
      return jvmMillis + databaseMillis;
    }
  }

  Creates measure() throws SQLException, InterruptedException {
    // As many calls as the compiler needs, not only as much time: the bare engine gets them sooner.
    long warm = 0;
    for (int i = 0; i < 5 && warm < WARM; i++) {
      warm += Load.of(Options.CLIENTS, options.warmUp(), this::create).done();
    }
    postgres.run("service", "checkpoint");
    String wal = postgres.text("service", "select pg_current_wal_lsn()");
    long jvm = service.cpuMillis();
    long database = postgres.cpuMillis();
    Load load = Load.of(Options.CLIENTS, options.load(), this::create);
    double bytes =
        postgres.number("service", "select pg_current_wal_lsn() - '" + wal + "'::pg_lsn");
    return new Creates(
        (double) (service.cpuMillis() - jvm) / load.done(),
        (double) (postgres.cpuMillis() - database) / load.done(),
        load,
        bytes / load.done() / 1024);
  }

  /** Counted one by one, so that background work can be told apart by its rate. */
  void count(Table table) throws SQLException, InterruptedException {
    Thread.sleep(3_000);
    Statements begin = Statements.now(postgres);
    Thread.sleep(5_000);
    Statements quiet = Statements.now(postgres).since(begin);
    Statements before = Statements.now(postgres);
    Load.times(COUNTED, this::create);
    Statements create = Statements.now(postgres).since(before).without(quiet).per(COUNTED);
    table.atMost("P3", "SQL statements per create", 40, 25, create.calls(), "", "");
    table.atMost(
        "P3",
        "commits per create",
        1.05,
        1.05,
        create.writes(),
        "",
        "transactions that wrote; reading ones included %.2f".formatted(create.commits()));
  }

  private void create(int thread, long number) {
    client.create(Reports.incident(number), UUID.randomUUID().toString());
  }

  static void report(Table table, Creates creates, EngineYardstick.E e) {
    String note =
        "%.1f CPU-ms: %.1f JVM + %.1f PostgreSQL"
            .formatted(creates.cpuMillis(), creates.jvmMillis(), creates.databaseMillis());
    table.atMost(
        "P1", "create by REST, CPU", 2.5, 1.8, creates.cpuMillis() / e.cpuMillis(), "E", note);
    double rate = creates.load().rate();
    table.atLeast(
        "P2",
        "create, 8 clients, of E's rate",
        40,
        55,
        100 * rate / e.rate(),
        "%",
        "p50 %.0f ms, p99 %.0f ms"
            .formatted(creates.load().percentile(50), creates.load().percentile(99)));
    table.atLeast(
        "P2", "create, 8 clients, rate", 60, 100, rate, "/s", creates.load().done() + " creates");
    table.atMost(
        "P20", "WAL per create", 30, 18, creates.walKilobytes(), "KB", "right after a checkpoint");
  }
}
