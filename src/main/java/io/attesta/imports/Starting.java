package io.attesta.imports;

import io.attesta.imports.ImportedCases.Waiting;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Third phase: cases that are still open get a live process, each in its own transaction. */
@Component
class Starting {

  private static final Logger LOG = LoggerFactory.getLogger(Starting.class);
  private static final int AT_ONCE = 100;

  private final ImportedCases cases;
  private final Findings findings;
  private final LiveProcesses processes;
  private final TransactionTemplate transaction;

  Starting(
      ImportedCases cases,
      Findings findings,
      LiveProcesses processes,
      TransactionTemplate transaction) {
    this.cases = cases;
    this.findings = findings;
    this.processes = processes;
    this.transaction = transaction;
  }

  /** Starts what has not been started yet; tells whether nothing is left. */
  boolean start(ImportRun run, Mapping mapping, BooleanSupplier goOn) {
    List<Waiting> waiting = cases.waiting(run.id(), AT_ONCE);
    while (!waiting.isEmpty()) {
      for (Waiting one : waiting) {
        if (!goOn.getAsBoolean()) {
          return false;
        }
        start(run.id(), mapping, one);
      }
      waiting = cases.waiting(run.id(), AT_ONCE);
    }
    return true;
  }

  private void start(long run, Mapping mapping, Waiting one) {
    Mapping.Place place =
        mapping.live().at().getOrDefault(one.state(), mapping.live().at().get(one.status()));
    if (place == null) {
      notStarted(run, one, "The mapping names no element for state '" + one.state() + "'");
      return;
    }
    try {
      transaction.executeWithoutResult(
          t -> {
            processes.startAt(mapping.practice(), one.workItem(), one.workItemNumber(), place);
            cases.live(run, one.number(), "STARTED");
          });
    } catch (DataAccessException | TransactionException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.warn("No live process for {}", one.workItemNumber(), e);
      notStarted(run, one, "The process cannot start at " + place.element());
    }
  }

  private void notStarted(long run, Waiting one, String why) {
    transaction.executeWithoutResult(
        t -> {
          cases.live(run, one.number(), "NOT_STARTED");
          findings.add(
              run,
              List.of(new Finding(0, 0, one.number(), null, "live-not-started", false, 0, why)));
        });
  }
}
