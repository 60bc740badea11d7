package io.attesta.imports;

import io.attesta.shared.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** First phase: the log is read once and its events are staged, chunk by chunk. */
@Component
class Reading {

  private static final int CHUNK = 2_000;

  private final ImportRuns runs;
  private final Findings findings;
  private final Staging staging;
  private final TransactionTemplate transaction;

  Reading(ImportRuns runs, Findings findings, Staging staging, TransactionTemplate transaction) {
    this.runs = runs;
    this.findings = findings;
    this.staging = staging;
    this.transaction = transaction;
  }

  /**
   * Stages what has not been staged yet.
   *
   * @param goOn asked after each chunk; false ends the reading early
   * @return whether the log was read to its end
   */
  boolean read(ImportRun run, Mapping mapping, LogFile file, BooleanSupplier goOn)
      throws IOException {
    try (LogReader reader = file.open(mapping)) {
      checkColumns(mapping, reader);
      RowScreen screen = new RowScreen(mapping);
      LogRow row = skip(reader, run.eventsRead());
      while (row != null) {
        List<LogRow> chunk = new ArrayList<>(CHUNK);
        for (; row != null && chunk.size() < CHUNK; row = reader.next()) {
          chunk.add(row);
        }
        stage(run.id(), mapping, screen, chunk);
        if (!goOn.getAsBoolean()) {
          return false;
        }
      }
    }
    transaction.executeWithoutResult(
        t -> {
          runs.countCases(run.id());
          runs.enter(run.id(), "WRITING");
        });
    return true;
  }

  private static LogRow skip(LogReader reader, long done) throws IOException {
    LogRow row = reader.next();
    while (row != null && row.record() <= done) {
      row = reader.next();
    }
    return row;
  }

  /**
   * A log whose columns are known beforehand must have those of the mapping.
   *
   * @throws Refusal naming the columns that are missing
   */
  static void checkColumns(Mapping mapping, LogReader reader) {
    if (reader.columns().isEmpty()) {
      return;
    }
    Set<String> missing = new HashSet<>(mapping.columns());
    missing.removeAll(reader.columns());
    if (!missing.isEmpty()) {
      throw Refusal.invalid(
          "log-columns",
          "The log has no column %s; it has %s"
              .formatted(missing.stream().sorted().toList(), reader.columns()));
    }
  }

  private void stage(long run, Mapping mapping, RowScreen screen, List<LogRow> rows) {
    Staging.Chunk chunk = staging.chunk(run, mapping);
    List<Finding> found = new ArrayList<>();
    int rejected = 0;
    for (LogRow row : rows) {
      RowScreen.Screened screened = screen.screen(row);
      found.addAll(screened.findings());
      if (screened.row() != null) {
        chunk.add(screened.row());
        continue;
      }
      rejected++;
      String number = screened.findings().get(0).caseNumber();
      if (number != null) {
        chunk.addRejected(row.record(), row.line(), number);
      }
    }
    int left = rejected;
    transaction.executeWithoutResult(
        t -> {
          chunk.copy();
          findings.add(run, found);
          runs.read(run, rows.size(), left);
        });
  }
}
