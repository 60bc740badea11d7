package io.attesta.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** P5, P6 and P7: lists and text search. */
final class ListFigures {

  private static final String OPEN =
      "/api/v1/work-items?open=true&priority=P2,P3&group=service-desk,network-support&limit=50";
  private static final String ALL = "/api/v1/work-items?practice=incident&limit=50";

  private final Postgres postgres;
  private final Service service;
  private final Options options;
  private final Client client;
  private double smallP99;

  ListFigures(Postgres postgres, Service service, Options options) {
    this.postgres = postgres;
    this.service = service;
    this.options = options;
    this.client = service.client("agent");
  }

  void small(Table table) throws InterruptedException {
    JsonNode page = client.get(OPEN);
    Load.of(Options.CLIENTS, options.warmUp().dividedBy(2), this::open);
    long jvm = service.cpuMillis();
    long database = postgres.cpuMillis();
    Load load = Load.of(Options.CLIENTS, options.load().dividedBy(2), this::open);
    double jvmMillis = (double) (service.cpuMillis() - jvm) / load.done();
    double databaseMillis = (double) (postgres.cpuMillis() - database) / load.done();
    table.atMost(
        "P5",
        "list 50 of 20 k open",
        5,
        2.5,
        jvmMillis + databaseMillis,
        "CPU-ms",
        "%.1f JVM + %.1f PostgreSQL, %.0f/s, %d rows"
            .formatted(jvmMillis, databaseMillis, load.rate(), page.path("items").size()));
    smallP99 = p99(OPEN, 1000);
  }

  private void open(int thread, long number) {
    client.text(OPEN);
  }

  void large(Table table) {
    double large = p99(OPEN, 1000);
    table.atMost(
        "P6",
        "list p99, large / 20 k",
        1.5,
        1.2,
        large / smallP99,
        "",
        "%.1f / %.1f ms".formatted(large, smallP99));
    String last = ALL;
    for (int page = 1; page < 1000; page++) {
      String next = client.get(last).path("next").asText("");
      if (next.isEmpty()) {
        table.remark("P6: only %d pages", page);
        break;
      }
      last = ALL + "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
    double first = p99(ALL, 500);
    double thousandth = p99(last, 500);
    table.atMost(
        "P6",
        "page 1,000 / page 1, p99",
        1.5,
        1.2,
        thousandth / first,
        "",
        "%.1f / %.1f ms".formatted(thousandth, first));
  }

  void search(Table table) {
    search(table, "rare word", "quetzal", 50, 20);
    search(table, "common word", "printer", 250, 120);
    search(table, "missing word", "zyzzyva", 50, 20);
  }

  private void search(Table table, String what, String word, double must, double stretch) {
    String path = "/api/v1/work-items?limit=50&q=" + word;
    int hits = client.get(path).path("items").size();
    table.atMost("P7", what + ", p99", must, stretch, p99(path, 200), "ms", hits + " rows");
  }

  private double p99(String path, int calls) {
    Load.times(calls / 5, (client1, n) -> client.text(path));
    return Load.times(calls, (client1, n) -> client.text(path)).percentile(99);
  }
}
