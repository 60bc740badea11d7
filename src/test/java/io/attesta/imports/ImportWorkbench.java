package io.attesta.imports;

import com.zaxxer.hikari.HikariDataSource;
import io.attesta.identity.Groups;
import io.attesta.identity.Person;
import io.attesta.identity.RowScope;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The import on a PostgreSQL of its own, with a plain table in place of the work items: what is
 * written there commits and rolls back with the rest.
 */
final class ImportWorkbench implements AutoCloseable {

  static final Person PERSON = new Person("kim", "Kim", Set.of("integrators"));

  final JdbcTemplate jdbc;
  final Imports imports;
  final ImportRunner runner;
  final ImportRuns runs;
  private final EmbeddedPostgres postgres;
  private final HikariDataSource source;
  private final boolean owner;

  ImportWorkbench(Path folder) throws Exception {
    this(EmbeddedPostgres.start(), folder, true);
    try (Connection connection = jdbc.getDataSource().getConnection();
        Liquibase liquibase =
            new Liquibase(
                "db/changelog/500-imports-runs.sql",
                new ClassLoaderResourceAccessor(),
                new JdbcConnection(connection))) {
      liquibase.update("");
    }
    jdbc.execute("create table sla_clock (work_item_id bigint, metric text, verdict text)");
    jdbc.execute("create table written (source text, number text, unique (source, number))");
  }

  private ImportWorkbench(EmbeddedPostgres postgres, Path folder, boolean owner) {
    this.postgres = postgres;
    this.owner = owner;
    source = new HikariDataSource();
    source.setDataSource(postgres.getPostgresDatabase());
    jdbc = new JdbcTemplate(source);
    TransactionTemplate transaction =
        new TransactionTemplate(new DataSourceTransactionManager(source));
    runs = new ImportRuns(JdbcClient.create(jdbc));
    Findings findings = new Findings(jdbc);
    Staging staging = new Staging(source, jdbc);
    ImportedCases cases = new ImportedCases(jdbc);
    ImportSettings settings = new ImportSettings(folder.toString(), 512 << 20, false);
    LogStore store = new LogStore(settings);
    Mappings mappings = new Mappings(new AnyGroup());
    runner =
        new ImportRunner(
            runs,
            mappings,
            store,
            new Reading(runs, findings, staging, transaction),
            new Writing(runs, findings, staging, cases, this::write, transaction),
            new Starting(cases, findings, (p, w, n, e) -> {}, transaction),
            staging,
            new RunLock(source),
            settings);
    imports =
        new Imports(
            runs,
            findings,
            mappings,
            store,
            runner,
            new ImportReports(JdbcClient.create(jdbc)),
            this::write);
  }

  /** Another node on the same database and folder. */
  ImportWorkbench otherNode(Path folder) {
    return new ImportWorkbench(postgres, folder, false);
  }

  volatile int failAfterCases = Integer.MAX_VALUE;

  private List<CaseSink.Written> write(Mapping mapping, List<CaseHistory> histories) {
    List<CaseSink.Written> written = new ArrayList<>();
    for (CaseHistory history : histories) {
      int rows =
          jdbc.update(
              "insert into written values (?, ?) on conflict do nothing",
              mapping.source(),
              history.number());
      written.add(rows == 0 ? null : new CaseSink.Written(1, "INC-" + history.number()));
      if (--failAfterCases < 0) {
        throw new IllegalStateException("pulled the plug");
      }
    }
    return written;
  }

  Imports.Submitted submit(String log, String mapping) throws IOException {
    return submit(log, new Imports.MappingChoice(mapping, null));
  }

  Imports.Submitted submitWith(String log, String yaml) throws IOException {
    return submit(log, new Imports.MappingChoice("own", yaml));
  }

  private Imports.Submitted submit(String log, Imports.MappingChoice choice) throws IOException {
    byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
    try (Intake intake = imports.receive(new ByteArrayInputStream(bytes), "log.csv", choice)) {
      return imports.submit(intake, PERSON);
    }
  }

  static String generated(GeneratedLog log, int cases) throws IOException {
    StringWriter out = new StringWriter();
    log.write(out, cases);
    return out.toString();
  }

  long count(String sql) {
    return jdbc.queryForObject("select count(*) from " + sql, Long.class);
  }

  @Override
  public void close() throws IOException {
    source.close();
    if (owner) {
      postgres.close();
    }
  }

  /** Every group is known. */
  private static final class AnyGroup implements Groups {
    @Override
    public Collection<Group> all() {
      return List.of();
    }

    @Override
    public Optional<Group> find(String key) {
      return Optional.of(new Group(key, key, Set.of(), false, Set.of()));
    }

    @Override
    public RowScope scopeOf(Person person) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean mayOpen(Person person, String practice) {
      throw new UnsupportedOperationException();
    }
  }
}
