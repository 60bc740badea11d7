package io.attesta.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** P14, a dashboard over the same facts, and what keeping facts costs a create. */
final class ReportFigures {

  private static final int MONTHS = 36;
  private static final int ROUNDS = 4;

  private final Postgres postgres;
  private final Service service;
  private final Client client;
  private final List<String> measures = new ArrayList<>();

  ReportFigures(Postgres postgres, Service service) {
    this.postgres = postgres;
    this.service = service;
    this.client = service.client("service-level-manager");
  }

  void measure(Table table, int facts) throws SQLException {
    ReportTables tables = new ReportTables(postgres);
    tables.fill(facts);
    table.remark("P14: %,d facts, %,d sums of days", tables.facts(), tables.sums());
    for (JsonNode measure : client.get("/api/v1/measures").path("items")) {
      if (!measure.path("arithmetic").asText().matches("NINTH_DECILE|AVAILABILITY")) {
        measures.add(measure.path("key").asText());
      }
    }
    warm();
    table.atMost(
        "P14",
        "all " + measures.size() + " measures of a month, one service, p99",
        500,
        100,
        report("&service=service-%d", 100),
        "ms",
        "roll-up");
    table.atMost(
        "P14",
        "all " + measures.size() + " measures of a month, all services, p99",
        500,
        100,
        report("", 40),
        "ms",
        "roll-up");
    slowest(table);
    stored(8, "email", "vpn", "printing");
    Load stored = stored(60, "email", "vpn", "printing");
    table.atMost(
        "P14",
        "stored report of a month, one service, p99",
        500,
        100,
        stored.percentile(99),
        "ms",
        "p50 %.0f ms; with trend, comparison and what it was made from"
            .formatted(stored.percentile(50)));
    table.remark(
        "P14: stored report of the busiest service, a tenth of all facts: p50 %.0f ms",
        stored(10, "point-of-sale").percentile(50));
    adHoc(table);
    rawScan(table);
    dashboard(table);
  }

  /** As many calls as the compiler needs. */
  private void warm() {
    for (int i = 0; i < 40; i++) {
      all(i, "&service=service-7");
      all(i, "");
    }
  }

  private static String month(long number) {
    LocalDate from = ReportTables.FIRST.plusMonths(12 + number % (MONTHS - 12));
    return "from=" + from + "&until=" + from.plusMonths(1);
  }

  private void all(long number, String only) {
    for (String measure : measures) {
      client.text("/api/v1/measures/" + measure + "/figures?" + month(number) + only);
    }
  }

  private double report(String only, int calls) {
    return Load.times(calls, (c, number) -> all(number, only.formatted(number % 100)))
        .percentile(99);
  }

  private void slowest(Table table) {
    String slowest = null;
    double longest = 0;
    for (String measure : measures) {
      double p50 =
          Load.times(
                  5,
                  (c, number) ->
                      client.text("/api/v1/measures/" + measure + "/figures?" + month(number)))
              .percentile(50);
      if (p50 > longest) {
        longest = p50;
        slowest = measure;
      }
    }
    table.remark("P14: slowest measure of a month, all services: %s, %.0f ms", slowest, longest);
  }

  private Load stored(int calls, String... services) {
    return Load.times(
        calls,
        (c, number) ->
            client.post(
                "/api/v1/service-reports",
                Map.of(
                    "scope",
                    "SERVICE",
                    "key",
                    services[(int) (number % services.length)],
                    "period",
                    "MONTH",
                    "from",
                    ReportTables.FIRST.plusMonths(12 + number % 24).toString(),
                    "again",
                    true),
                UUID.randomUUID().toString()));
  }

  private void adHoc(Table table) {
    String year = "from=" + ReportTables.END.minusYears(1) + "&until=" + ReportTables.END;
    adHoc(
        table,
        "ninth decile of a month, all services",
        "/api/v1/measures/resolution-time-nine-of-ten/figures?%s");
    adHoc(
        table,
        "ninth decile of a year by month",
        "/api/v1/measures/resolution-time-nine-of-ten/figures?by=MONTH&" + year);
    adHoc(
        table,
        "a year by month and service, with conditions on priority and subject",
        "/api/v1/measures/first-time-right/figures?by=MONTH&split=SERVICE&priority=P1,P2&subject=category-1,category-2&"
            + year);
    adHoc(
        table,
        "a year by day and team",
        "/api/v1/measures/resolved/figures?by=DAY&split=TEAM&" + year);
  }

  private void adHoc(Table table, String what, String path) {
    double p99 =
        Load.times(15, (c, number) -> client.text(path.formatted(month(number)))).percentile(99);
    table.atMost("P14", what + ", p99", 3_000, 1_000, p99, "ms", "ad hoc");
  }

  /** Context only: what it would take to read the facts. */
  private void rawScan(Table table) throws SQLException {
    long begin = System.nanoTime();
    postgres.number(
        "service", "select sum(n + hit + amount) from report_fact where day >= date '2000-01-01'");
    table.remark("P14: raw scan of all facts %.0f ms", (System.nanoTime() - begin) / 1e6);
  }

  /** Twelve figures at once, the trend of a year each, as a browser asks for them. */
  private void dashboard(Table table) {
    String year =
        "/figures?by=MONTH&from=" + ReportTables.END.minusYears(1) + "&until=" + ReportTables.END;
    List<String> tiles =
        List.of(
            "opened" + year,
            "resolved" + year,
            "closed" + year,
            "backlog" + year,
            "resolution-time" + year,
            "first-time-right" + year,
            "reopen-rate" + year,
            "response-attainment" + year,
            "resolution-attainment" + year,
            "hold-time" + year + "&split=SUBJECT",
            "handovers" + year,
            "incidents-opened" + year + "&split=PRIORITY");
    ExecutorService browser = Executors.newFixedThreadPool(6);
    try {
      Load load = Load.times(40, (c, number) -> together(tiles, browser));
      table.remark(
          "Dashboard of 12 figures, a year by month, six connections: p50 %.0f ms, p99 %.0f ms",
          load.percentile(50), load.percentile(99));
    } finally {
      browser.shutdown();
    }
  }

  private void together(List<String> tiles, ExecutorService browser) {
    CompletableFuture.allOf(
            tiles.stream()
                .map(
                    tile ->
                        CompletableFuture.runAsync(
                            () -> client.text("/api/v1/measures/" + tile), browser))
                .toArray(CompletableFuture[]::new))
        .join();
  }

  /** Creates with and without marks in turn; what is kept of the marks is in it. */
  void marks(Table table, Duration each) throws SQLException, InterruptedException {
    Client agent = service.client("agent");
    double[] cpu = new double[2];
    long[] done = new long[2];
    Load.of(Options.CLIENTS, each, (c, n) -> create(agent, n));
    for (int round = 0; round < 2 * ROUNDS; round++) {
      int with = round % 2;
      trigger(with == 1 ? "enable" : "disable");
      Thread.sleep(3_000);
      long begin = service.cpuMillis() + postgres.cpuMillis();
      Load load = Load.of(Options.CLIENTS, each, (c, n) -> create(agent, n));
      Thread.sleep(3_000);
      cpu[with] += service.cpuMillis() + postgres.cpuMillis() - begin;
      done[with] += load.done();
    }
    trigger("enable");
    double without = cpu[0] / done[0];
    double marked = cpu[1] / done[1];
    table.remark(
        "Facts: a create takes %.2f CPU-ms with marks and facts, %.2f without: ratio %.3f",
        marked, without, marked / without);
  }

  private static void create(Client agent, long number) {
    agent.create(Reports.incident(number), UUID.randomUUID().toString());
  }

  private void trigger(String what) throws SQLException {
    postgres.run(
        "service",
        "alter table work_item %s trigger work_item_report".formatted(what),
        "alter table sla_clock %1$s trigger sla_clock_report, %1$s trigger sla_clock_judged_report"
            .formatted(what),
        "alter table party_time %s trigger party_time_report".formatted(what),
        "alter table link %s trigger link_report".formatted(what));
  }
}
