package io.attesta.imports;

import io.attesta.imports.CaseHistory.Known;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the events of one case in order and makes its history of them. */
final class CaseAssembler {

  private final Mapping mapping;
  private final RowMapper rows;

  CaseAssembler(Mapping mapping) {
    this.mapping = mapping;
    this.rows = new RowMapper(mapping);
  }

  /**
   * @param history null when no event of the case could be taken
   * @param rejected events left out
   */
  record Assembled(CaseHistory history, int rejected, List<Finding> findings) {}

  /**
   * Assembles one case.
   *
   * @param staged events of the case in the order of the log; at least one
   */
  Assembled assemble(List<StagedRow> staged) {
    List<Finding> findings = new ArrayList<>(0);
    List<LogEvent> events = taken(staged, findings);
    int rejected = staged.size() - events.size();
    if (events.isEmpty()) {
      return new Assembled(null, rejected, findings);
    }
    outOfOrder(events, findings);
    events.sort(EventOrder.BY_TIME);
    sequenceDisagrees(events, findings);
    return new Assembled(history(events, findings), rejected, findings);
  }

  private List<LogEvent> taken(List<StagedRow> staged, List<Finding> findings) {
    List<LogEvent> events = new ArrayList<>(staged.size());
    Map<Long, Long> seen = new HashMap<>();
    for (StagedRow row : staged) {
      Long first = seen.putIfAbsent(row.fingerprint(), row.line());
      if (first != null) {
        findings.add(
            new Finding(
                row.record(),
                row.line(),
                row.caseNumber(),
                null,
                "duplicate",
                true,
                1,
                "The same event stands in line " + first));
        continue;
      }
      RowMapper.Mapped mapped = rows.map(row);
      findings.addAll(mapped.findings());
      if (mapped.event() != null) {
        events.add(mapped.event());
      }
    }
    return events;
  }

  private void outOfOrder(List<LogEvent> events, List<Finding> findings) {
    LogEvent latest = events.get(0);
    for (LogEvent event : events) {
      if (event.at().isBefore(latest.at())) {
        findings.add(
            Finding.kept(
                event,
                mapping.event().time(),
                "out-of-order",
                "Earlier than the event in line " + latest.line()));
      } else {
        latest = event;
      }
    }
  }

  private void sequenceDisagrees(List<LogEvent> events, List<Finding> findings) {
    for (int i = 1; i < events.size(); i++) {
      LogEvent before = events.get(i - 1);
      LogEvent event = events.get(i);
      if (before.at().isBefore(event.at())
          && EventOrder.bySequence(before.order(), event.order()) > 0) {
        findings.add(
            Finding.kept(
                event,
                mapping.event().order().get(0),
                "sequence-disagrees",
                "By time it follows line " + before.line() + ", by sequence it does not"));
      }
    }
  }

  private CaseHistory history(List<LogEvent> events, List<Finding> findings) {
    Fold fold = new Fold(mapping.priorities().fallback(), mapping.groups().fallback());
    events.forEach(fold::add);
    CaseClock clock = new CaseClock(mapping, events, fold, findings);
    CaseHistory.Times times = clock.times();
    List<CaseHistory.Span> timeline = clock.timeline();
    LogEvent end = events.get(events.size() - 1);
    Known last = fold.known();
    return new CaseHistory(
        end.caseNumber(),
        title(events),
        fold.state(),
        fold.status(),
        fold.holdReason(),
        times,
        last,
        fold.steps(),
        timeline,
        new CaseHistory.Tally(
            events.size(),
            events.get(0).at(),
            end.at(),
            lastOf(events, LogEvent::slaMet),
            lastOf(events, LogEvent::reopened),
            lastOf(events, LogEvent::handedOver),
            fold.reopens(),
            fold.handOvers(),
            Holds.seconds(timeline, times.resolved(), end.at())));
  }

  /** Titles keep what was first known, like a person who names a thing when it comes up. */
  private String title(List<LogEvent> events) {
    return TitleTemplate.fill(
        mapping.title(),
        column ->
            events.stream()
                .map(e -> e.raw().get(column))
                .filter(v -> v != null)
                .findFirst()
                .orElse(null));
  }

  static <T> T lastOf(List<LogEvent> events, java.util.function.Function<LogEvent, T> value) {
    T last = null;
    for (LogEvent event : events) {
      T here = value.apply(event);
      last = here == null ? last : here;
    }
    return last;
  }

  static Instant firstOf(
      List<LogEvent> events, java.util.function.Function<LogEvent, Instant> value) {
    return events.stream().map(value).filter(v -> v != null).findFirst().orElse(null);
  }
}
