package io.attesta.imports;

import io.attesta.identity.Person;
import io.attesta.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Imports of event logs. Callers have checked that the person may import.
 *
 * <p>The same log with the same mapping is one import however often it is submitted.
 */
@Service
public class Imports {

  private final ImportRuns runs;
  private final Findings findings;
  private final Mappings mappings;
  private final LogStore store;
  private final ImportRunner runner;
  private final ImportReports reports;

  Imports(
      ImportRuns runs,
      Findings findings,
      Mappings mappings,
      LogStore store,
      ImportRunner runner,
      ImportReports reports) {
    this.runs = runs;
    this.findings = findings;
    this.mappings = mappings;
    this.store = store;
    this.runner = runner;
    this.reports = reports;
  }

  /**
   * What became of a submission.
   *
   * @param repeated the log was submitted before with this mapping; nothing was added
   */
  public record Submitted(ImportView run, boolean repeated) {}

  /** A mapping by its text, or by the name of one that ships with the service. */
  public record MappingChoice(String name, String yaml) {

    /** The name of a shipped mapping. */
    public static MappingChoice shipped(String name) {
      return new MappingChoice(name, null);
    }
  }

  /**
   * Takes a log in and imports it in the background.
   *
   * @param fileName as the sender calls it; never used as a path
   * @throws Refusal when the mapping is at fault, the log cannot be opened, or lacks its columns
   */
  public Submitted submit(InputStream log, String fileName, MappingChoice choice, Person person)
      throws IOException {
    String yaml = choice.yaml() == null ? mappings.shipped(choice.name()) : choice.yaml();
    Mapping mapping = mappings.read(yaml);
    LogStore.Stored stored = store.store(log);
    boolean kept = false;
    try {
      String mappingHash = LogStore.hash(yaml);
      var earlier = runs.of(stored.sha256(), mappingHash);
      if (earlier.isPresent()) {
        return new Submitted(runs.view(earlier.get()), true);
      }
      try (LogReader reader = store.file(stored.name()).open(mapping)) {
        Reading.checkColumns(mapping, reader);
        reader.next();
      }
      var added =
          runs.add(
              new ImportRuns.Received(
                  mapping.source(),
                  plain(fileName),
                  stored.bytes(),
                  stored.sha256(),
                  plain(choice.name()),
                  mappingHash,
                  yaml,
                  stored.name(),
                  person.id()));
      if (added.isEmpty()) {
        long other = runs.of(stored.sha256(), mappingHash).orElseThrow();
        return new Submitted(runs.view(other), true);
      }
      kept = true;
      runner.queue(added.get());
      return new Submitted(runs.view(added.get()), false);
    } finally {
      if (!kept) {
        store.discard(stored.name());
      }
    }
  }

  private static String plain(String name) {
    String line = name == null ? "" : name.replaceAll("[\\p{Cntrl}]", " ").strip();
    return line.isEmpty() ? "unnamed" : line.substring(0, Math.min(200, line.length()));
  }

  /** Imports with an id below the given one, newest first. */
  public List<ImportView> list(long before, int limit) {
    return runs.views(before, limit);
  }

  /**
   * One import.
   *
   * @throws Refusal 404 when there is none of this id
   */
  public ImportView get(long id) {
    return runs.view(id);
  }

  /** Findings with an id above the given one, oldest first. */
  public List<FindingView> findings(long id, long after, int limit) {
    runs.view(id);
    return findings.page(id, after, limit);
  }

  /** What the import brought, computed from what is stored now. */
  public ImportReport report(long id) {
    return reports.of(runs.view(id));
  }

  /**
   * Goes on with an import that failed or whose node is gone.
   *
   * @throws Refusal 409 when it is done, or when the same log has been submitted again since
   */
  public ImportView resume(long id) {
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
