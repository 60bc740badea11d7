package io.attesta.bench;

import io.attesta.bench.CreateFigures.Creates;
import io.attesta.bench.EngineYardstick.E;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Measures everything in one run and prints the table; see README.md. */
final class Bench {

  /** Running clocks among all of them. */
  private static final int RUNNING_SHARE = 10;

  /** Facts for each of the work items of the large tables. */
  private static final int FACTS_SHARE = 10;

  private final Options options;
  private final Path folder;
  private final Table table = new Table();

  private Bench(Options options, Path folder) {
    this.options = options;
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    Options options = Options.of(args);
    if (options.wants("P22") && !Files.exists(options.log())) {
      throw new IOException("No event log at " + options.log().toAbsolutePath() + ", see --log");
    }
    Path folder = Path.of("data", "run-" + ProcessHandle.current().pid()).toAbsolutePath();
    Files.createDirectories(folder);
    boolean valid = new Bench(options, folder).run();
    // The logs of a run that went wrong stay behind.
    if (valid && !options.keep()) {
      delete(folder);
    }
    System.exit(valid ? 0 : 1);
  }

  private boolean run() throws Exception {
    String before = Cpu.load();
    String invalid;
    try (Postgres postgres = Postgres.start(folder)) {
      Statements.prepare(postgres);
      invalid = postgres.notDurable();
      if (invalid == null) {
        invalid = measure(postgres);
      }
    }
    System.out.println();
    table.print(System.out);
    System.out.printf(
        "%nLoad of the machine before: %s, after: %s (%d processors)%n",
        before, Cpu.load(), Runtime.getRuntime().availableProcessors());
    if (Client.FAILED.get() > 0) {
      invalid = Client.FAILED + " requests failed";
    }
    System.out.println(invalid == null ? "Valid run." : "INVALID RUN: " + invalid);
    return invalid == null;
  }

  private String measure(Postgres postgres) throws Exception {
    boolean yardstick = options.wants("E", "P1", "P2");
    say("bare engine");
    E before = yardstick ? EngineYardstick.measure(postgres, folder, options) : null;
    double first = options.wants("P16") ? firstStart(postgres) : Double.NaN;
    say("start");
    Creates creates = null;
    try (Service service = Service.start(postgres, folder, options)) {
      String open = Authorisation.missing(service);
      if (open != null) {
        return open;
      }
      if (options.wants("P16")) {
        StartFigures.start(table, first, service);
      }
      if (options.wants("P1", "P2", "P3")) {
        say("creates");
        creates = creates(postgres, service);
      }
      rest(postgres, service);
    }
    if (options.wants("P8", "P9", "P10")) {
      say("graph");
      new GraphFigures(postgres, options, folder).measure(table);
    }
    if (yardstick) {
      say("bare engine again");
      yardstick(before, EngineYardstick.measure(postgres, folder, options), creates);
    }
    return null;
  }

  private double firstStart(Postgres postgres) throws IOException, InterruptedException {
    say("first start");
    try (Service service = Service.start(postgres, folder, options)) {
      return service.secondsToReady;
    }
  }

  private Creates creates(Postgres postgres, Service service)
      throws SQLException, InterruptedException {
    CreateFigures figures = new CreateFigures(postgres, service, options);
    Creates creates = figures.measure();
    StartFigures.loaded(table, service);
    figures.count(table);
    return creates;
  }

  private void yardstick(E before, E after, Creates creates) {
    E both = E.between(before, after);
    table.remark(
        "E = %.1f CPU-ms a start (%.1f JVM, %.1f PostgreSQL), %.0f/s with 8 threads; before %.1f and %.0f/s, after %.1f and %.0f/s",
        both.cpuMillis(),
        both.jvmMillis(),
        both.cpuMillis() - both.jvmMillis(),
        both.rate(),
        before.cpuMillis(),
        before.rate(),
        after.cpuMillis(),
        after.rate());
    if (creates != null) {
      CreateFigures.report(table, creates, both);
    }
  }

  private void rest(Postgres postgres, Service service)
      throws SQLException, InterruptedException, IOException {
    if (options.wants("P20")) {
      say("storage");
      new StorageFigures(postgres, service)
          .measure(table, options.workItems() >= 500_000 ? 400 : 20);
    }
    LargeTables large = new LargeTables(postgres);
    ListFigures lists = new ListFigures(postgres, service, options);
    if (options.wants("P5", "P6", "P7")) {
      say("lists");
      large.openItems(20_000);
      lists.small(table);
    }
    if (options.wants("P22")) {
      say("import");
      ImportFigure.measure(table, postgres, service, options.log());
    }
    if (options.wants("P22", "P22-estate")) {
      say("import of configuration items");
      EstateImportFigure.measure(
          table, postgres, service, folder, Math.min(250_000, options.workItems() / 4));
    }
    if (options.wants("P6", "P7", "P11", "P12")) {
      say("large tables");
      large.closedItems(options.workItems());
    }
    if (options.wants("P6", "P7")) {
      lists.large(table);
      lists.search(table);
    }
    ReportFigures reports = new ReportFigures(postgres, service);
    if (options.wants("P14-marks")) {
      say("creates with and without marks");
      reports.marks(table, options.load().dividedBy(2));
    }
    if (options.wants("P14")) {
      say("facts and reports");
      reports.measure(table, options.workItems() * FACTS_SHARE);
    }
    if (options.wants("P11", "P12")) {
      say("clocks");
      int running = large.clocks(options.workItems() / RUNNING_SHARE);
      ClockFigures clocks = new ClockFigures(postgres);
      clocks.idle(table, running);
      clocks.breaches(table, 200, Math.min(10_000, running / 2));
    }
  }

  private static void say(String what) {
    System.out.println(java.time.LocalTime.now().withNano(0) + " " + what);
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.deleteIfExists(file);
    }
  }
}
