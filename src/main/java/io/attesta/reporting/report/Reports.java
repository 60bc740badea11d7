package io.attesta.reporting.report;

import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes reports and keeps them. */
@Component
class Reports {

  private final ReportCompiler compiler;
  private final ReportTable table;
  private final Now now;
  private final TransactionTemplate transaction;

  Reports(ReportCompiler compiler, ReportTable table, Now now, TransactionTemplate transaction) {
    this.compiler = compiler;
    this.table = table;
    this.now = now;
    this.transaction = transaction;
  }

  /** A report, and whether it was made by this call. */
  record Made(ReportEntry report, boolean isNew) {}

  /**
   * The report that was made after the period was over.
   *
   * @throws Refusal {@code period-ahead} (409) when the period has not begun
   */
  Optional<ReportEntry> before(Asked asked) {
    if (now.get().isBefore(asked.begin())) {
      throw Refusal.conflict("period-ahead", "There is nothing to report of what has not begun");
    }
    return table.complete(asked);
  }

  /** Makes it, and keeps nothing. Not to be called in a transaction. */
  Compiled compile(Asked asked) {
    return compiler.compile(asked);
  }

  /** Keeps it as another edition; the one of somebody else who was faster counts as well. */
  Made keep(Asked asked, Compiled compiled, String person) {
    return transaction.execute(
        status ->
            table
                .add(asked, compiled, person)
                .flatMap(table::find)
                .map(report -> new Made(report, true))
                .orElseGet(() -> new Made(madeMeanwhile(asked), false)));
  }

  private ReportEntry madeMeanwhile(Asked asked) {
    return table
        .complete(asked)
        .orElseThrow(
            () ->
                Refusal.conflict(
                    "concurrent-change", "Someone else makes this report at the same time"));
  }

  ReportEntry existing(long id) {
    return table.find(id).orElseThrow(() -> Refusal.notFound("The report"));
  }

  ServiceReport read(long id) {
    return table.report(existing(id));
  }
}
