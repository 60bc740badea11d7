package io.attesta.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** P8, P9 and P10: what breaks, in a large estate, on two nodes. */
final class GraphFigures {

  private static final int FEW = 150;
  private static final int MANY = 250;

  /** Relations of every type that propagates, as if there were no redundancy. */
  private static final String REACHED =
      """
      with recursive reached (id) as (
        select id from configuration_item where key = '%s' and valid_to = 'infinity'
        union
        select r.from_ci from reached x join ci_relation r on r.to_ci = x.id and r.valid_to = 'infinity'
          join relation_type t on t.key = r.type and t.propagates = 'TO_SOURCE')
      """;

  private final Postgres postgres;
  private final Options options;
  private final Path folder;

  GraphFigures(Postgres postgres, Options options, Path folder) {
    this.postgres = postgres;
    this.options = options;
    this.folder = folder;
  }

  void measure(Table table) throws SQLException, IOException, InterruptedException {
    Path one = Files.createDirectories(folder.resolve("node-1"));
    Path two = Files.createDirectories(folder.resolve("node-2"));
    double idle;
    try (Service node = Service.start(postgres, one, options)) {
      warm(node.client("agent"), "bench-none", 1000);
      idle = Heap.live(node.pid());
    }
    long begin = System.nanoTime();
    Estate.fill(postgres, options.workItems());
    table.remark(
        "Estate of %,.0f configuration items and %,.0f relations made in %d s",
        postgres.number("service", "select count(*) from configuration_item"),
        postgres.number("service", "select count(*) from ci_relation"),
        (System.nanoTime() - begin) / 1_000_000_000);
    try (Service node = Service.start(postgres, one, options);
        Service other = Service.start(postgres, two, options)) {
      Client client = node.client("agent");
      impact(table, client);
      everything(table, client);
      rebuild(table, client);
      freshness(table, other.client("agent"));
      table.atMost(
          "P10",
          "heap of the graph",
          200,
          120,
          Heap.live(node.pid()) - idle,
          "MB",
          "live heap %.0f MB without estate; highest resident memory %d MB"
              .formatted(idle, node.memory("VmHWM")));
    }
  }

  private static void warm(Client client, String key, int calls) {
    for (int i = 0; i < calls; i++) {
      client.status(path(key));
    }
  }

  private static String path(String key) {
    return "/api/v1/configuration-items/" + key + "/impact";
  }

  private void impact(Table table, Client client) throws SQLException {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < 2000 && keys.size() < 50; i++) {
      String key = (i % 2 == 0 ? "bench-rack-" : "bench-host-") + i;
      int reach = client.get(path(key)).path("hits").size();
      if (reach >= FEW && reach <= MANY) {
        keys.add(key);
      }
    }
    if (keys.isEmpty()) {
      Client.FAILED.incrementAndGet();
      System.err.println("FAILED nothing reaches " + FEW + " to " + MANY);
      return;
    }
    Load.times(3000, (c, n) -> client.text(path(keys.get((int) (n % keys.size())))));
    Load load = Load.times(3000, (c, n) -> client.text(path(keys.get((int) (n % keys.size())))));
    Load sql =
        Load.times(keys.size(), (c, n) -> reached(keys.get((int) (n % keys.size())), "count(*)"));
    for (String key : keys.subList(0, Math.min(5, keys.size()))) {
      check(client, key);
    }
    table.atMost(
        "P8",
        "impact, reach %d to %d, p99".formatted(FEW, MANY),
        10,
        3,
        load.percentile(99),
        "ms",
        "median %.1f ms over REST; recursive SQL without redundancy and without words %.1f ms, p99 %.1f ms; %d starts"
            .formatted(load.percentile(50), sql.percentile(50), sql.percentile(99), keys.size()));
  }

  /** Redundancy only ever takes hits away or makes them milder. */
  private void check(Client client, String key) {
    Set<String> reached = new HashSet<>(List.of(reached(key, "string_agg(key, ' ')").split(" ")));
    for (JsonNode hit : client.get(path(key)).path("hits")) {
      if (!reached.contains(hit.path("key").asText())) {
        Client.FAILED.incrementAndGet();
        System.err.println("FAILED " + key + " does not reach " + hit.path("key").asText());
      }
    }
  }

  private String reached(String key, String what) {
    try {
      return postgres.text(
          "service",
          REACHED.formatted(key)
              + "select "
              + what
              + " from reached join configuration_item i using (id) where i.valid_to = 'infinity'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void everything(Table table, Client client) throws SQLException {
    String path = path(Estate.hub()) + "?limit=10000";
    JsonNode all = client.get(path);
    Load load = Load.times(15, (c, n) -> client.text(path));
    double services =
        postgres.number(
            "service", "select count(*) from configuration_item where key like 'bench-service-%'");
    if (!all.path("truncated").asBoolean()
        || all.path("hits").size() != 10_000 && options.workItems() >= 100_000
        || all.path("services").size() != Math.min(10_000, (int) services)) {
      Client.FAILED.incrementAndGet();
      System.err.println(
          "FAILED hub: %d hits, %d of %.0f services"
              .formatted(all.path("hits").size(), all.path("services").size(), services));
    }
    long begin = System.nanoTime();
    String count = reached(Estate.hub(), "count(*)");
    table.atMost(
        "P9",
        "impact that reaches almost everything",
        2,
        0.7,
        load.percentile(100) / 1000,
        "s",
        "the slowest of 15, %d hits told, all %d services; recursive SQL reaches %s in %.1f s"
            .formatted(
                all.path("hits").size(),
                all.path("services").size(),
                count,
                (System.nanoTime() - begin) / 1e9));
  }

  /** An edited relation type makes every node read anew; a question waits for it. */
  private void rebuild(Table table, Client client) throws SQLException {
    postgres.run("service", edit("bench-service-0", "bench-service-1"), NEW_TYPES);
    long begin = System.nanoTime();
    // On a busy machine it may take longer than a question waits.
    while (client.status(path("bench-service-0")) == 503) {
      Thread.onSpinWait();
    }
    table.atMost(
        "P10", "rebuild", 20, 8, (System.nanoTime() - begin) / 1e9, "s", "both nodes at once");
  }

  private static final String NEW_TYPES =
      """
      with touched as (update relation_type set version = version + 1 where key = 'uses' returning key)
      insert into ci_change (kind, subject) select 'RELATION', 0 from touched""";

  /** Relates two services and tells the nodes, as the service does it. */
  private static String edit(String from, String to) {
    return """
        with ends as (
          select f.id as f, t.id as t from configuration_item f, configuration_item t
          where f.key = '%s' and t.key = '%s'),
        added as (
          insert into ci_relation (id, version, from_ci, type, to_ci, confidence, valid_from, changed_by)
          select (select max(id) + 1 from ci_relation), 1, f, 'depends-on', t, 'RECORDED', now(), 'bench' from ends
          on conflict do nothing returning id)
        insert into ci_change (kind, subject) select 'RELATION', id from added"""
        .formatted(from, to);
  }

  private void freshness(Table table, Client client) throws SQLException {
    int rounds = 200;
    double[] millis = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      String hit = "bench-service-" + (2 * i + 3);
      String start = "bench-document-" + i;
      postgres.run("service", edit(hit, start));
      long begin = System.nanoTime();
      while (client.get(path(start)).path("hits").isEmpty()) {
        if (System.nanoTime() - begin > 30_000_000_000L) {
          throw new IllegalStateException("The graph does not hear of " + hit);
        }
      }
      millis[i] = (System.nanoTime() - begin) / 1e6;
    }
    Arrays.sort(millis);
    table.atMost(
        "P10",
        "freshness on another node, p99",
        1,
        0.2,
        Load.percentile(millis, 99) / 1000,
        "s",
        "from the commit to an answer that knows it; median %.1f ms"
            .formatted(Load.percentile(millis, 50)));
  }
}
