package io.attesta.bench;

/** P16: start and memory of a node. */
final class StartFigures {

  private StartFigures() {}

  static void start(Table table, double first, Service service) throws InterruptedException {
    table.atMost(
        "P16",
        "start to ready",
        30,
        15,
        service.secondsToReady,
        "s",
        "first start with the migration of an empty database %.1f s".formatted(first));
    Thread.sleep(15_000);
    table.atMost("P16", "memory, idle", 600, 450, service.memory("VmRSS"), "MB", "resident, JVM");
  }

  static void loaded(Table table, Service service) {
    table.atMost("P16", "memory, loaded", 900, 700, service.memory("VmRSS"), "MB", "after P2");
  }
}
