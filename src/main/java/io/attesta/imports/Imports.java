package io.attesta.imports;

import io.attesta.identity.Person;
import io.attesta.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Imports of event logs. Callers have checked that the person may import.
 *
 * <p>The same log with the same mapping is one import however often it is submitted.
 */
@Service
class Imports {

  private final ImportRuns runs;
  private final Findings findings;
  private final Mappings mappings;
  private final LogStore store;
  private final ImportRunner runner;
  private final ImportReports reports;
  private final CaseSink sink;

  Imports(
      ImportRuns runs,
      Findings findings,
      Mappings mappings,
      LogStore store,
      ImportRunner runner,
      ImportReports reports,
      CaseSink sink) {
    this.runs = runs;
    this.findings = findings;
    this.mappings = mappings;
    this.store = store;
    this.runner = runner;
    this.reports = reports;
    this.sink = sink;
  }

  /**
   * What became of a submission.
   *
   * @param repeated the log was submitted before with this mapping; nothing was added
   */
  record Submitted(ImportView run, boolean repeated) {}

  /** A mapping by its text, or without a text by the name of one that ships with the service. */
  record MappingChoice(String name, String yaml) {}

  /**
   * Receives a log and looks whether it can be read with the mapping.
   *
   * @param fileName as the sender calls it; never used as a path
   * @throws Refusal when the mapping is at fault, the log cannot be opened, or lacks its columns
   */
  Intake receive(InputStream log, String fileName, MappingChoice choice) throws IOException {
    String yaml = choice.yaml() == null ? mappings.shipped(choice.name()) : choice.yaml();
    Mapping mapping = mappings.read(yaml);
    sink.check(mapping);
    LogStore.Stored stored = store.store(log);
    Intake intake =
        new Intake(store, stored, plain(fileName), plain(choice.name()), yaml, mapping, runs);
    try (LogReader reader = store.file(stored.name()).open(mapping)) {
      Reading.checkColumns(mapping, reader);
      reader.next();
    } catch (IOException | RuntimeException e) {
      intake.close();
      throw e;
    }
    return intake;
  }

  /** Imports what was received in the background, unless that was asked for before. */
  Submitted submit(Intake intake, Person person) {
    String mappingHash = LogStore.hash(intake.yaml());
    LogStore.Stored log = intake.log();
    Optional<Long> added =
        runs.add(
            new ImportRuns.Received(
                intake.mapping().source(),
                intake.fileName(),
                log.bytes(),
                log.sha256(),
                intake.mappingName(),
                mappingHash,
                intake.yaml(),
                log.name(),
                person.id()));
    added.ifPresent(this::begin);
    long run = added.or(() -> runs.of(log.sha256(), mappingHash)).orElseThrow();
    return new Submitted(runs.view(run), added.isEmpty());
  }

  /** The worker sees the run only after the commit. */
  private void begin(long run) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      runner.queue(run);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            runner.queue(run);
          }
        });
  }

  private static String plain(String name) {
    String line = name == null ? "" : name.replaceAll("[\\p{Cntrl}]", " ").strip();
    return line.isEmpty() ? "unnamed" : line.substring(0, Math.min(200, line.length()));
  }

  /** Imports with an id below the given one, newest first. */
  List<ImportView> list(long before, int limit) {
    return runs.views(before, limit);
  }

  /**
   * One import.
   *
   * @throws Refusal 404 when there is none of this id
   */
  ImportView get(long id) {
    return runs.view(id);
  }

  /** Findings with an id above the given one, oldest first. */
  List<FindingView> findings(long id, long after, int limit) {
    runs.view(id);
    return findings.page(id, after, limit);
  }

  /** What the import brought, computed from what is stored now. */
  ImportReport report(long id) {
    return reports.of(runs.view(id));
  }

  /**
   * Goes on with an import that failed or whose node is gone.
   *
   * @throws Refusal 409 when it is done, or when the same log has been submitted again since
   */
  ImportView resume(long id) {
    ImportView view = runs.view(id);
    if (view.state().equals(RunState.DONE.name())) {
      throw Refusal.conflict("import-done", "The import is done");
    }
    if (!runs.queueAgain(id)) {
      throw Refusal.conflict("import-superseded", "The same log was submitted again since");
    }
    runner.queue(id);
    return runs.view(id);
  }
}
