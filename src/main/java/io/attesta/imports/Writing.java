package io.attesta.imports;

import io.attesta.imports.Staging.Staged;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Second phase: case by case to work items, a few hundred cases a transaction. The number of the
 * last case is stored in the same transaction, so a run goes on exactly where it was.
 */
@Component
class Writing {

  private static final int EVENTS = 3_000;
  private static final int LONGEST_CASE = 30_000;

  private final ImportRuns runs;
  private final Findings findings;
  private final Staging staging;
  private final ImportedCases cases;
  private final CaseSink sink;
  private final TransactionTemplate transaction;

  Writing(
      ImportRuns runs,
      Findings findings,
      Staging staging,
      ImportedCases cases,
      CaseSink sink,
      TransactionTemplate transaction) {
    this.runs = runs;
    this.findings = findings;
    this.staging = staging;
    this.cases = cases;
    this.sink = sink;
    this.transaction = transaction;
  }

  /**
   * Writes the cases that have not been written yet.
   *
   * @return whether all are written
   */
  boolean write(ImportRun run, Mapping mapping, BooleanSupplier goOn) {
    String last = run.lastCase();
    while (goOn.getAsBoolean()) {
      String from = last;
      last = transaction.execute(t -> batch(run.id(), mapping, from));
      if (last == null) {
        return true;
      }
    }
    return false;
  }

  /** Writes one batch and gives the number of its last case, or null when nothing was left. */
  private String batch(long run, Mapping mapping, String after) {
    cases.lock(mapping.source());
    List<List<Staged>> batch = next(run, mapping, after);
    if (batch.isEmpty()) {
      return null;
    }
    Batch result = new Batch(mapping);
    batch.forEach(events -> assemble(run, result, events));
    result.leaveOut(cases.present(mapping.source(), result.numbers()));
    List<CaseSink.Written> written = sink.write(mapping, result.histories());
    result.written(written);
    cases.add(run, mapping, result.histories(), written);
    findings.add(run, result.findings());
    String last = batch.get(batch.size() - 1).get(0).caseNumber();
    runs.wrote(run, last, result.tally());
    return last;
  }

  /** Whole cases only: the last one fetched may be cut and is then left for the next batch. */
  private List<List<Staged>> next(long run, Mapping mapping, String after) {
    List<Staged> rows = staging.after(run, mapping, after, null, EVENTS);
    Map<String, List<Staged>> byCase = new LinkedHashMap<>();
    rows.forEach(r -> byCase.computeIfAbsent(r.caseNumber(), n -> new ArrayList<>()).add(r));
    if (rows.size() == EVENTS) {
      String last = rows.get(rows.size() - 1).caseNumber();
      byCase.remove(last);
      if (byCase.isEmpty()) {
        byCase.put(last, staging.after(run, mapping, after, last, LONGEST_CASE + 1));
      }
    }
    return List.copyOf(byCase.values());
  }

  private void assemble(long run, Batch result, List<Staged> events) {
    if (events.size() > LONGEST_CASE) {
      Staged first = events.get(0);
      result.tooLong(first, staging.readable(run, first.caseNumber()));
    } else {
      result.assemble(events);
    }
  }
}
