package io.attesta.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attesta.shared.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportRunTest {

  private static final String MAPPING = "servicenow-incident-log";

  @TempDir static Path folder;
  private static ImportWorkbench bench;

  @BeforeAll
  static void start() throws Exception {
    bench = new ImportWorkbench(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    bench.close();
  }

  @BeforeEach
  void empty() throws Exception {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    bench.jdbc.execute(
        "truncate import_run, import_event, import_case, import_finding, import_finding_count, written");
    bench.failAfterCases = Integer.MAX_VALUE;
  }

  private static void assertAddsUp(ImportView view) {
    assertThat(view.eventsRead()).isEqualTo(view.eventsImported() + view.eventsRejected());
    assertThat(view.casesRead()).isEqualTo(view.casesImported() + view.casesRejected());
    long rejectedByCode =
        bench.imports.report(view.id()).findings().stream()
            .filter(f -> f.outcome().equals("REJECTED"))
            .mapToLong(ImportReport.Found::events)
            .sum();
    assertThat(rejectedByCode).isEqualTo(view.eventsRejected());
  }

  private static ImportView done(long id) {
    bench.runner.work(id, () -> true);
    ImportView view = bench.imports.get(id);
    assertThat(view.state()).isEqualTo("DONE");
    return view;
  }

  @Test
  void everyEventReadIsImportedOrRejectedAndSaysWhy() throws Exception {
    GeneratedLog log = new GeneratedLog(7);
    String text = ImportWorkbench.generated(log, 2_000);
    long id = bench.submit(text, MAPPING).run().id();
    ImportView view = done(id);

    assertThat(view.eventsRead()).isEqualTo(log.events());
    assertThat(view.eventsRejected()).isEqualTo(log.rejected()).isPositive();
    assertThat(view.casesImported()).isEqualTo(2_000);
    assertAddsUp(view);
    assertThat(bench.count("written")).isEqualTo(2_000);
    assertThat(bench.count("import_event")).isZero();
    assertThat(bench.imports.findings(id, 0, 200)).isNotEmpty().allMatch(f -> f.line() > 1);
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void sameLogAgainAddsNothingAndSaysSo() throws Exception {
    String text = ImportWorkbench.generated(new GeneratedLog(1), 50);
    long id = bench.submit(text, MAPPING).run().id();
    done(id);
    Imports.Submitted again = bench.submit(text, MAPPING);

    assertThat(again.repeated()).isTrue();
    assertThat(again.run().id()).isEqualTo(id);
    assertThat(bench.count("import_run")).isEqualTo(1);
  }

  @Test
  void casesOfAnotherFileThatAreThereAlreadyAreRejectedWithAFinding() throws Exception {
    done(bench.submit(ImportWorkbench.generated(new GeneratedLog(1), 50), MAPPING).run().id());
    long second =
        bench.submit(ImportWorkbench.generated(new GeneratedLog(1), 80), MAPPING).run().id();
    ImportView view = done(second);

    assertThat(view.casesImported()).isEqualTo(30);
    assertThat(view.casesRejected()).isEqualTo(50);
    assertThat(bench.count("written")).isEqualTo(80);
    assertAddsUp(view);
  }

  @Test
  void runThatIsCutOffGoesOnWhereItWas() throws Exception {
    String text = ImportWorkbench.generated(new GeneratedLog(3), 3_000);
    long id = bench.submit(text, MAPPING).run().id();
    bench.failAfterCases = 1_200;
    bench.runner.work(id, () -> true);
    ImportView cut = bench.imports.get(id);
    assertThat(cut.state()).isEqualTo("FAILED");
    assertThat(cut.phase()).isEqualTo("WRITING");
    assertThat(cut.casesImported()).isPositive().isLessThan(1_200);
    assertThat(bench.count("written")).isEqualTo(cut.casesImported());

    bench.failAfterCases = Integer.MAX_VALUE;
    bench.runs.queueAgain(id);
    ImportView view = done(id);

    assertThat(view.casesImported()).isEqualTo(3_000);
    assertThat(bench.count("written")).isEqualTo(3_000);
    assertAddsUp(view);
  }

  @Test
  void everyStopBetweenTwoStepsIsSafeForReadingAndWriting() throws Exception {
    GeneratedLog log = new GeneratedLog(4);
    String text = ImportWorkbench.generated(log, 3_000);
    long id = bench.submit(text, MAPPING).run().id();
    int attempts = 0;
    try (ImportWorkbench other = bench.otherNode(folder)) {
      for (; !bench.imports.get(id).state().equals("DONE"); attempts++) {
        int[] steps = {2};
        (attempts % 2 == 0 ? bench : other).runner.work(id, () -> --steps[0] > 0);
      }
    }
    ImportView view = bench.imports.get(id);

    assertThat(attempts).isGreaterThan(5);
    assertThat(view.eventsRead()).isEqualTo(log.events());
    assertThat(view.eventsRejected()).isEqualTo(log.rejected());
    assertThat(view.casesImported()).isEqualTo(3_000);
    assertAddsUp(view);
  }

  @Test
  void twoSameUploadsAtOnceAreOneRun() throws Exception {
    String text = ImportWorkbench.generated(new GeneratedLog(5), 500);
    var pool = Executors.newFixedThreadPool(4);
    Callable<Imports.Submitted> upload = () -> bench.submit(text, MAPPING);
    List<Future<Imports.Submitted>> all = pool.invokeAll(List.of(upload, upload, upload, upload));
    pool.shutdown();
    long fresh = 0;
    for (Future<Imports.Submitted> one : all) {
      fresh += one.get().repeated() ? 0 : 1;
    }

    assertThat(fresh).isEqualTo(1);
    assertThat(bench.count("import_run")).isEqualTo(1);
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void twoNodesNeverWorkOnTheSameRunOrWriteTheSameCase() throws Exception {
    String text = ImportWorkbench.generated(new GeneratedLog(6), 1_500);
    long one = bench.submit(text, MAPPING).run().id();
    long other = bench.submit(text + "\n", MAPPING).run().id();
    var pool = Executors.newFixedThreadPool(3);
    try (ImportWorkbench second = bench.otherNode(folder)) {
      List<Callable<Object>> work =
          List.of(
              Executors.callable(() -> bench.runner.work(one, () -> true)),
              Executors.callable(() -> second.runner.work(one, () -> true)),
              Executors.callable(() -> second.runner.work(other, () -> true)));
      for (Future<Object> f : pool.invokeAll(work)) {
        f.get();
      }
    }
    pool.shutdown();

    ImportView first = bench.imports.get(one);
    ImportView last = bench.imports.get(other);
    assertThat(first.casesImported() + last.casesImported()).isEqualTo(1_500);
    assertThat(bench.count("written")).isEqualTo(1_500);
    assertAddsUp(first);
    assertAddsUp(last);
  }

  @Test
  void logWithoutTheMappedColumnsIsRefusedAtOnceAndLeavesNothing() throws Exception {
    assertThatThrownBy(() -> bench.submit("number,incident_state\nI1,New\n", MAPPING))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("log-columns"))
        .hasMessageContaining("sys_updated_at");
    assertThat(bench.count("import_run")).isZero();
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void caseOfWhichNothingIsReadableIsRejectedAndCounted() throws Exception {
    String log = "id,at,state\nI1,soon,New\n?,1/1/2020 10:00,New\nI2,1/1/2020 10:00,New\nI3,1/1\n";
    long id = bench.submitWith(log, LogFixture.MINIMAL + "unknown: ['?']\n").run().id();
    ImportView view = done(id);

    assertThat(view.casesRead()).isEqualTo(3);
    assertThat(view.casesRejected()).isEqualTo(2);
    assertThat(view.eventsImported()).isEqualTo(1);
    assertAddsUp(view);
  }

  @Test
  void logThatBreaksInTheMiddleFailsWithItsLine() throws Exception {
    String log = "id,at,state\nI1,1/1/2020 10:00,New\nI2,\"" + "x".repeat(5 << 20);
    long id = bench.submitWith(log, LogFixture.MINIMAL).run().id();
    bench.runner.work(id, () -> true);
    ImportView view = bench.imports.get(id);

    assertThat(view.state()).isEqualTo("FAILED");
    assertThat(view.failure()).startsWith("Line 3: ");
    assertThat(bench.count("written")).isZero();
  }
}
