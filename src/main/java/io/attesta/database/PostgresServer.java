package io.attesta.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Starts the embedded server with full durability; the library's own defaults are those of a
 * throw-away test server.
 */
final class PostgresServer {

  private static final int MAX_CONNECTIONS = 60;

  private PostgresServer() {}

  static EmbeddedPostgres start(DataFolder folder) throws IOException {
    Path data = folder.path().resolve("postgres");
    stopOrphan(data);
    var log = ProcessBuilder.Redirect.appendTo(folder.path().resolve("postgres.log").toFile());
    return EmbeddedPostgres.builder()
        .setDataDirectory(data.toFile())
        .setCleanDataDirectory(false)
        // Spring stops it after the connection pool; a shutdown hook of its own would race that.
        .setRegisterShutdownHook(false)
        // Must not be a parent of the data: the library deletes stale children of this folder.
        .setOverrideWorkingDirectory(folder.path().resolve("pg-binaries").toFile())
        .setLocaleConfig("locale", "C.UTF-8")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("listen_addresses", "localhost")
        .setServerConfig("max_connections", String.valueOf(MAX_CONNECTIONS))
        .setServerConfig("shared_preload_libraries", "pg_stat_statements")
        .setOutputRedirector(log)
        .setErrorRedirector(log)
        // Crash recovery after kill -9 may take longer than the library's 10 seconds.
        .setPGStartupWait(Duration.ofSeconds(60))
        .start();
  }

  /**
   * After kill -9 of the service its server lives on; only a node that holds the folder's lock may
   * stop it.
   */
  private static void stopOrphan(Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
    var orphan =
        ProcessHandle.of(pid)
            .filter(p -> p.info().command().map(c -> c.endsWith("postgres")).orElse(false));
    if (orphan.isPresent()) {
      stop(orphan.get());
    }
  }

  private static void stop(ProcessHandle server) throws IOException {
    try {
      // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for clients that no longer exist.
      new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor();
      server.onExit().get(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(
          "Interrupted while stopping the left-over PostgreSQL " + server.pid(), e);
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new IOException("The left-over PostgreSQL " + server.pid() + " does not stop", e);
    }
  }
}
