package io.attesta.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;

/** P22: the import of configuration items and their relations over REST. */
final class EstateImportFigure {

  private static final int LEAST = 5_000;
  private static final int STRETCH = 15_000;

  private final Table table;
  private final Postgres postgres;
  private final Service service;
  private final Path folder;
  private final int items;

  private EstateImportFigure(
      Table table, Postgres postgres, Service service, Path folder, int items) {
    this.table = table;
    this.postgres = postgres;
    this.service = service;
    this.folder = folder;
    this.items = items;
  }

  /** Twice as many relations as items; some items first, for the JVM to get warm. */
  static void measure(Table table, Postgres postgres, Service service, Path folder, int items)
      throws IOException {
    EstateImportFigure figure = new EstateImportFigure(table, postgres, service, folder, items);
    figure.send("items", figure.items("warm", Math.min(items, 20_000)));
    Path file = figure.items("bench", items);
    figure.tell("configuration items, new", "items", file);
    figure.tell("configuration items, unchanged", "items", file);
    figure.tell("relations, new", "relations", figure.relations(items * 2));
    figure.estate();
  }

  private void tell(String what, String kind, Path file) throws IOException {
    long cpu = service.cpuMillis() + postgres.cpuMillis();
    long begin = System.nanoTime();
    JsonNode run = send(kind, file);
    double seconds = (System.nanoTime() - begin) / 1e9;
    double cpuMillis = service.cpuMillis() + postgres.cpuMillis() - cpu;
    long rows = run.path("read").asLong();
    if (run.path("rejected").asLong() > 0 || !"DONE".equals(run.path("state").asText())) {
      Client.FAILED.incrementAndGet();
      table.remark("P22: an import went wrong: %s", run);
    }
    table.atLeast(
        "P22",
        what,
        LEAST,
        STRETCH,
        rows / seconds,
        "/s",
        "%d rows in %.1f s, %.2f CPU-ms a row, peak memory %d MB"
            .formatted(rows, seconds, cpuMillis / Math.max(1, rows), service.memory("VmHWM")));
  }

  /** What else goes over the whole estate; it has no target of its own. */
  private void estate() {
    Client client = service.client("admin");
    double health = seconds(() -> client.get("/api/v1/configuration-health"));
    Map<String, String> all = Map.of("name", "bench", "reason", "Bench", "scope", "ALL");
    double baseline = seconds(() -> client.post("/api/v1/baselines", all, "bench-baseline"));
    double comparison = seconds(() -> client.get("/api/v1/baselines/bench/comparison"));
    double export = seconds(() -> client.text("/api/v1/configuration-items/export"));
    table.remark(
        "P22: on %d items and %d relations: health %.1f s, baseline of all %.1f s, its comparison with now %.1f s, export of the items %.1f s",
        items, items * 2, health, baseline, comparison, export);
  }

  private static double seconds(Runnable call) {
    long begin = System.nanoTime();
    call.run();
    return (System.nanoTime() - begin) / 1e9;
  }

  private JsonNode send(String kind, Path file) throws IOException {
    Client client = service.client("integrator");
    return Client.JSON.readTree(
        client
            .send(
                client
                    .request("/api/v1/configuration-imports?source=bench&kind=" + kind)
                    .timeout(Duration.ofMinutes(15))
                    .header("Content-Type", "text/csv")
                    .POST(BodyPublishers.ofFile(file)))
            .body());
  }

  /** Of a class that is not under change control: what a change authorises costs the same. */
  private Path items(String prefix, int count) throws IOException {
    Random random = new Random(22);
    Path file = folder.resolve(prefix + "-items.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(
          "key,ciClass,name,state,owner,supportGroup,location,attributes.row,attributes.heightUnits\n");
      for (int i = 0; i < count; i++) {
        out.write(
            "%s-%d,rack,Rack %d,live,agent,technical-support,Hall %d,%s,%d\n"
                .formatted(
                    prefix,
                    i,
                    i,
                    random.nextInt(40),
                    (char) ('A' + random.nextInt(26)),
                    20 + random.nextInt(30)));
      }
    }
    return file;
  }

  private Path relations(int count) throws IOException {
    Random random = new Random(23);
    Path file = folder.resolve("bench-relations.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("from,type,to,redundancyGroup,redundancyNeeded\n");
      for (int i = 0; i < count; i++) {
        int from = i % items;
        // Another distance for each relation of an item, so that none is there twice.
        int to = (from + 1 + (i / items) * (items / 3) + random.nextInt(items / 3)) % items;
        out.write(
            "bench-%d,depends-on,bench-%d,%s\n"
                .formatted(from, to, random.nextInt(5) == 0 ? "pair,1" : ","));
      }
    }
    return file;
  }
}
