package io.attesta.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The one server of a run, with the settings the service gives its own. */
final class Postgres implements AutoCloseable {

  private static final String[] DURABLE = {"fsync", "synchronous_commit", "full_page_writes"};

  private final EmbeddedPostgres server;
  private final long pid;

  private Postgres(EmbeddedPostgres server, long pid) {
    this.server = server;
    this.pid = pid;
  }

  static Postgres start(Path folder) throws IOException, SQLException {
    Files.createDirectories(folder);
    Path data = folder.resolve("postgres");
    var log = ProcessBuilder.Redirect.appendTo(folder.resolve("postgres.log").toFile());
    var builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data.toFile())
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(folder.resolve("pg-binaries").toFile())
            .setLocaleConfig("locale", "C.UTF-8")
            .setServerConfig("listen_addresses", "localhost")
            .setServerConfig("max_connections", "60")
            .setServerConfig("shared_preload_libraries", "pg_stat_statements")
            .setServerConfig("track_io_timing", "off")
            .setOutputRedirector(log)
            .setErrorRedirector(log)
            .setPGStartupWait(Duration.ofSeconds(60));
    for (String setting : DURABLE) {
      builder.setServerConfig(setting, "on");
    }
    EmbeddedPostgres server = builder.start();
    long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim());
    Postgres postgres = new Postgres(server, pid);
    for (String database : new String[] {"service", "engine"}) {
      postgres.run("postgres", "create database " + database);
    }
    postgres.run("service", "create extension pg_stat_statements");
    return postgres;
  }

  /** The first setting that would lose a commit in a power failure; null when there is none. */
  String notDurable() throws SQLException {
    for (String setting : DURABLE) {
      if (!"on".equals(text("service", "show " + setting))) {
        return setting + " is off";
      }
    }
    return null;
  }

  String url(String database) {
    return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
  }

  Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), "postgres", "");
  }

  long cpuMillis() {
    return Cpu.millisOfTree(pid);
  }

  void run(String database, String... statements) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  String text(String database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : null;
    }
  }

  double number(String database, String sql) throws SQLException {
    String text = text(database, sql);
    return text == null ? 0 : Double.parseDouble(text);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
