package io.attesta.reporting.report;

import io.attesta.reporting.FactKeeper;
import io.attesta.shared.Now;
import java.util.SortedMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes reports: all that they say is of one moment. */
@Component
class ReportCompiler {

  private final FactKeeper facts;
  private final Sections sections;
  private final BasisReader basis;
  private final ReportInputs inputs;
  private final ReportJson json;
  private final Now now;
  private final TransactionTemplate snapshot;

  ReportCompiler(
      FactKeeper facts,
      Sections sections,
      BasisReader basis,
      ReportInputs inputs,
      ReportJson json,
      Now now,
      PlatformTransactionManager transactions) {
    this.facts = facts;
    this.sections = sections;
    this.basis = basis;
    this.inputs = inputs;
    this.json = json;
    this.now = now;
    this.snapshot = new TransactionTemplate(transactions);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.snapshot.setReadOnly(true);
  }

  /** Not to be called in a transaction, whose view of the facts might be older. */
  Compiled compile(Asked asked) {
    facts.catchUp();
    return snapshot.execute(status -> one(asked));
  }

  private Compiled one(Asked asked) {
    ReportContent content = sections.of(asked);
    ReportBasis made = basis.of(asked, content);
    SortedMap<Long, UUID> from = inputs.of(asked);
    return new Compiled(now.get(), content, made, from, ReportInputs.hash(from, json.write(made)));
  }
}
