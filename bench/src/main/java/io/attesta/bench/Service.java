package io.attesta.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;

/** The service as it is delivered: its jar in a process of its own on the server of the run. */
final class Service implements AutoCloseable {

  final String base;
  final double secondsToReady;
  private final Child child;

  private Service(Child child, String base, double secondsToReady) {
    this.child = child;
    this.base = base;
    this.secondsToReady = secondsToReady;
  }

  static Service start(Postgres postgres, Path folder, Options options)
      throws IOException, InterruptedException {
    int port = freePort();
    long begin = System.nanoTime();
    Child child =
        Child.start(
            folder,
            "service",
            Map.of(
                "SPRING_DATASOURCE_URL",
                postgres.url("service"),
                "SPRING_DATASOURCE_USERNAME",
                "postgres",
                "SPRING_DATASOURCE_PASSWORD",
                ""),
            options.profile()
                ? "-XX:StartFlightRecording=filename=service.jfr,settings=profile,dumponexit=true"
                : "-Dattesta.bench=true",
            "-jar",
            options.jar().toAbsolutePath().normalize().toString(),
            "--server.port=" + port,
            "--attesta.models.location=" + Path.of("..").toAbsolutePath().normalize());
    String base = "http://localhost:" + port;
    awaitReady(child, base);
    return new Service(child, base, (System.nanoTime() - begin) / 1e9);
  }

  private static void awaitReady(Child child, String base)
      throws IOException, InterruptedException {
    Ready ready = new Ready(base);
    for (int i = 0; i < 3000; i++) {
      if (!child.process.isAlive()) {
        throw new IOException("The service did not start, see service.log");
      }
      if (ready.now()) {
        return;
      }
      Thread.sleep(100);
    }
    throw new IOException("The service is not ready after five minutes, see service.log");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  long pid() {
    return child.process.pid();
  }

  long cpuMillis() {
    return child.cpuMillis();
  }

  long memory(String field) {
    return child.memory(field);
  }

  Client client(String person) {
    return new Client(base, person);
  }

  @Override
  public void close() throws IOException {
    child.close();
  }
}
