package io.attesta.imports;

import io.attesta.imports.Staging.Staged;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Cases of one transaction and what becomes of them. */
final class Batch {

  private final CaseAssembler assembler;
  private final List<CaseHistory> histories = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private long eventsImported;
  private long eventsRejected;
  private long casesImported;
  private long casesRejected;

  Batch(Mapping mapping) {
    this.assembler = new CaseAssembler(mapping);
  }

  void assemble(List<Staged> events) {
    Staged first = events.get(0);
    List<StagedRow> rows = events.stream().map(Staged::row).filter(Objects::nonNull).toList();
    if (rows.isEmpty()) {
      casesRejected++;
      findings.add(ofCase(first, "case-without-events", 0, "All events of the case are rejected"));
      return;
    }
    CaseAssembler.Assembled assembled = assembler.assemble(rows);
    findings.addAll(assembled.findings());
    eventsRejected += assembled.rejected();
    if (assembled.history() == null) {
      casesRejected++;
      findings.add(ofCase(first, "case-without-events", 0, "All events of the case are rejected"));
    } else {
      histories.add(assembled.history());
    }
  }

  /** Leaves out a case of more events than fit in memory. */
  void tooLong(Staged first, int events) {
    casesRejected++;
    eventsRejected += events;
    findings.add(ofCase(first, "case-too-long", events, "The case has too many events"));
  }

  List<String> numbers() {
    return histories.stream().map(CaseHistory::number).toList();
  }

  /** Leaves out cases that an earlier import of the same source brought. */
  void leaveOut(Set<String> present) {
    histories.stream().filter(h -> present.contains(h.number())).forEach(this::already);
    histories.removeIf(h -> present.contains(h.number()));
  }

  private void already(CaseHistory history) {
    casesRejected++;
    eventsRejected += history.tally().events();
    findings.add(
        new Finding(
            0,
            history.steps().get(0).line(),
            history.number(),
            null,
            "already-imported",
            true,
            history.tally().events(),
            "The case is there from an earlier import; nothing of it was added"));
  }

  /** Counts what the sink took; what it had already is counted as rejected. */
  void written(List<CaseSink.Written> written) {
    for (int i = 0; i < written.size(); i++) {
      if (written.get(i) == null) {
        already(histories.get(i));
      } else {
        casesImported++;
        eventsImported += histories.get(i).tally().events();
      }
    }
  }

  List<CaseHistory> histories() {
    return histories;
  }

  List<Finding> findings() {
    return findings;
  }

  ImportRuns.Tally tally() {
    return new ImportRuns.Tally(eventsImported, eventsRejected, casesImported, casesRejected);
  }

  private static Finding ofCase(Staged first, String code, int events, String message) {
    return new Finding(
        first.record(), first.line(), first.caseNumber(), null, code, true, events, message);
  }
}
