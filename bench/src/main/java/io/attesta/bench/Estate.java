package io.attesta.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A seeded estate: business services on systems of applications, on virtual machines, on
 * hypervisors, on network and storage, in racks at sites; five times as many relations. Hosts and
 * links are redundant in part; the core of the network is a ring, some services need each other,
 * and everything that runs depends on one name server, which is the hub.
 */
final class Estate {

  /** Ids of what the service itself makes stay below. */
  static final long BASE = 1_000_000_000_000L;

  private static final String PICK =
      """
      create or replace function bench_pick(n bigint, salt int, most bigint) returns bigint
      language sql immutable parallel safe as
      'select (hashint8extended(n * 64 + salt, 42) & 9223372036854775807) % most'""";

  /** A layer of the estate: {@code count} items from {@code first} on. */
  private record Layer(String name, String itemClass, long first, long count) {

    /** Some item of the layer, the same for the same item and salt. */
    String some(int salt) {
      return "%d + bench_pick(n, %d, %d)".formatted(BASE + first, salt, count);
    }
  }

  private final Postgres postgres;
  private final List<Layer> layers = new ArrayList<>();
  private final List<String> relations = new ArrayList<>();
  private long size;

  private Estate(Postgres postgres) {
    this.postgres = postgres;
  }

  /**
   * @param size configuration items
   */
  static void fill(Postgres postgres, int size) throws SQLException {
    new Estate(postgres).fill(size);
  }

  static String hub() {
    return "bench-name-server-0";
  }

  private void fill(int wanted) throws SQLException {
    int systems = Math.max(1, wanted / 100);
    Layer site = layer("site", "site", Math.max(1, wanted / 5000));
    Layer rack = layer("rack", "rack", Math.max(2, wanted / 200));
    Layer network = layer("network", "network-device", Math.max(20, wanted / 100));
    Layer storage = layer("storage", "storage", Math.max(2, wanted / 100));
    Layer host = layer("host", "hypervisor", Math.max(4, wanted / 25));
    Layer hub = layer("name-server", "server", 1);
    Layer machine = layer("machine", "virtual-machine", systems * 45L);
    Layer application = layer("application", "application", systems * 45L);
    Layer service = layer("service", "business-service", systems);
    Layer document = layer("document", "document", Math.max(1, wanted - size));
    postgres.run("service", PICK);
    new LargeTables(postgres).bulk("configuration_item", items());

    for (Layer one : List.of(network, storage, host)) {
      relate(one, "located-in", rack.some(1), null);
      relate(one, "depends-on", Long.toString(BASE + hub.first()), null);
    }
    relate(rack, "located-in", site.some(1), null);
    // Ten core devices in a ring; each of the others is linked to two that are nearer to it.
    for (int way = 0; way < 2; way++) {
      relate(
          network,
          "connects-to",
          "%1$d + case when n < 10 then (n + %2$d) %% 10 else n / 10 + %3$d end"
              .formatted(BASE + network.first(), 1 + 6 * way, way),
          "uplink");
      relate(storage, "connects-to", network.some(2 + way), "uplink");
      relate(host, "connects-to", network.some(2 + way), "uplink");
      relate(hub, "hosted-on", host.some(2 + way), "cluster");
    }
    relate(host, "stored-on", storage.some(4), null);
    machines(machine, host, storage, network, hub);
    applications(application, machine, document);
    services(service, application);
    new LargeTables(postgres).bulk("ci_relation", relations());
    postgres.run(
        "service",
        "delete from service where key like 'bench-service-%'",
        """
        insert into service (key, name, criticality, retired, version)
        select key, name, 'MEDIUM', false, 1 from configuration_item where key like 'bench-service-%'""");
  }

  private void machines(Layer machine, Layer host, Layer storage, Layer network, Layer hub) {
    relate(machine, "hosted-on", host.some(1), "case when n % 2 = 0 then 'cluster' end");
    relate(machine, "hosted-on", host.some(2), "cluster", "n % 2 = 0");
    relate(machine, "stored-on", storage.some(3), "volumes");
    relate(machine, "stored-on", storage.some(4), "volumes");
    relate(machine, "depends-on", Long.toString(BASE + hub.first()), null);
    relate(machine, "connects-to", network.some(5), "uplink");
    relate(machine, "connects-to", network.some(6), "uplink");
  }

  /** Those of a system use each other in one direction, but for a few. */
  private void applications(Layer application, Layer machine, Layer document) {
    String own = "%d + n / 45 * 45 + bench_pick(n, %d, %s)";
    relate(
        application,
        "runs-on",
        own.formatted(BASE + machine.first(), 1, "45"),
        "pair",
        "n % 5 < 3");
    relate(
        application,
        "runs-on",
        own.formatted(BASE + machine.first(), 2, "45"),
        "pair",
        "n % 5 < 3");
    relate(
        application, "runs-on", own.formatted(BASE + machine.first(), 3, "45"), null, "n % 5 >= 3");
    for (int salt = 4; salt < 6; salt++) {
      relate(
          application,
          "uses",
          own.formatted(
              BASE + application.first(),
              salt,
              "case when n % 100 = 0 then 45 else greatest(1, n % 45) end"),
          null);
    }
    relate(application, "documented-by", document.some(6), null);
  }

  private void services(Layer service, Layer application) {
    for (int salt = 1; salt < 7; salt++) {
      relate(
          service,
          "depends-on",
          "%d + n * 45 + bench_pick(n, %d, 45)".formatted(BASE + application.first(), salt),
          null);
    }
    relate(service, "depends-on", service.some(7), null, "n % 20 = 0");
  }

  private Layer layer(String name, String itemClass, long count) {
    Layer layer = new Layer(name, itemClass, size, count);
    layers.add(layer);
    size += count;
    return layer;
  }

  private void relate(Layer from, String type, String to, String group) {
    relate(from, type, to, group, "true");
  }

  private void relate(Layer from, String type, String to, String group, String which) {
    relations.add(
        "select %d + n as from_ci, '%s' as type, %s as to_ci, %s as part from generate_series(0, %d) n where %s"
            .formatted(
                BASE + from.first(),
                type,
                to,
                group == null || group.startsWith("case") ? group : "'" + group + "'",
                from.count() - 1,
                which));
  }

  private String items() {
    List<String> parts = new ArrayList<>();
    for (Layer layer : layers) {
      parts.add(
          "select %d + n, 1, 'bench-%2$s-' || n, '%3$s', initcap('%2$s') || ' ' || n, 'live', '{}', now() - interval '1 year', 'bench', 'bench' from generate_series(0, %4$d) n"
              .formatted(BASE + layer.first(), layer.name(), layer.itemClass(), layer.count() - 1)
              .replace("'{}'", "cast('{}' as jsonb)"));
    }
    return "insert into configuration_item (id, version, key, class, name, state, attributes, valid_from, changed_by, source) "
        + String.join(" union all ", parts);
  }

  private String relations() {
    return """
        insert into ci_relation (id, version, from_ci, type, to_ci, redundancy_group, redundancy_needed,
          confidence, valid_from, changed_by)
        select %d + row_number() over (), 1, from_ci, type, to_ci, part, case when part is not null then 1 end,
          'RECORDED', now() - interval '1 year', 'bench'
        from (select distinct on (from_ci, type, to_ci) * from (%s) a where from_ci <> to_ci) b"""
        .formatted(BASE, String.join(" union all ", relations));
  }
}
