package io.attesta.imports;

import io.attesta.imports.CaseHistory.Span;
import io.attesta.imports.CaseHistory.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Settles when a case was opened, responded to, resolved and closed, where the log's own columns
 * and its events may disagree, and lays out the timeline the clocks run on.
 *
 * <p>A time the log states is taken when the events allow it; otherwise the events decide and a
 * finding says so.
 */
final class CaseClock {

  private final Mapping mapping;
  private final List<LogEvent> events;
  private final Fold fold;
  private final List<Finding> findings;
  private final int end;
  private Instant opened;
  private Instant resolved;
  private Instant closed;

  /**
   * @param events in order, at least one
   * @param fold the same events, followed
   */
  CaseClock(Mapping mapping, List<LogEvent> events, Fold fold, List<Finding> findings) {
    this.mapping = mapping;
    this.events = events;
    this.fold = fold;
    this.findings = findings;
    this.end = firstOfEnd();
    settleOpened();
    settleEnd();
  }

  /** Index of the first event of the unbroken stretch of resolved and closed at the end. */
  private int firstOfEnd() {
    int first = events.size();
    while (first > 0 && isDone(fold.status(first - 1))) {
      first--;
    }
    return first;
  }

  private static boolean isDone(CaseStatus status) {
    return status.isResolvedOrLater() || status == CaseStatus.CANCELLED;
  }

  private void settleOpened() {
    LogEvent first = events.get(0);
    Instant stated = CaseAssembler.firstOf(events, LogEvent::opened);
    opened = stated == null ? first.at() : stated;
    events.stream()
        .filter(e -> e.opened() != null && !e.opened().equals(opened))
        .findFirst()
        .ifPresent(
            e -> find(e, mapping.milestones().opened(), "opened-differs", "First one taken"));
    events.stream()
        .filter(e -> e.at().isBefore(opened))
        .forEach(
            e -> find(e, mapping.event().time(), "event-before-opened", "Counted at the opening"));
  }

  private void settleEnd() {
    Instant statedResolved = CaseAssembler.lastOf(events, LogEvent::resolved);
    Instant statedClosed = CaseAssembler.lastOf(events, LogEvent::closed);
    CaseStatus status = fold.status();
    LogEvent last = events.get(events.size() - 1);
    if (!isDone(status)) {
      if (statedResolved != null || statedClosed != null) {
        find(last, null, "end-stated-but-open", "The last state is not an end; it stays open");
      }
      return;
    }
    if (status.isOver()) {
      closed = closed(statedClosed, status, last);
    }
    if (status != CaseStatus.CANCELLED) {
      resolved = resolved(statedResolved, last);
    }
  }

  private Instant closed(Instant stated, CaseStatus status, LogEvent last) {
    Instant byEvents = clamp(events.get(firstWith(status)).at());
    if (stated == null) {
      return byEvents;
    }
    if (stated.isBefore(endFrom())) {
      find(last, mapping.milestones().closed(), "closed-too-early", "Closed before it went on");
      return byEvents;
    }
    return stated;
  }

  private Instant resolved(Instant stated, LogEvent last) {
    String column = mapping.milestones().resolved();
    int first = firstWith(CaseStatus.RESOLVED);
    Instant byEvents = first < 0 ? closed : clamp(events.get(first).at());
    if (first < 0 && stated == null) {
      find(last, column, "closed-without-resolved", "Counted as resolved when it was closed");
    }
    if (stated == null) {
      return notAfterClosed(byEvents);
    }
    if (stated.isBefore(opened)) {
      find(last, column, "resolved-before-opened", "The time of the event is taken");
    } else if (closed != null && stated.isAfter(closed)) {
      find(last, column, "resolved-after-closed", "The time of the event is taken");
    } else if (stated.isBefore(endFrom())) {
      find(
          last, column, "resolved-too-early", "Events went on after it; the event's time is taken");
    } else {
      return stated;
    }
    return notAfterClosed(byEvents);
  }

  private Instant notAfterClosed(Instant at) {
    return closed != null && at.isAfter(closed) ? closed : at;
  }

  private int firstWith(CaseStatus status) {
    for (int i = end; i < events.size(); i++) {
      if (fold.status(i) == status) {
        return i;
      }
    }
    return -1;
  }

  /** Earliest time the end can be at: that of the last event before it, or the opening. */
  private Instant endFrom() {
    return end == 0 ? opened : clamp(events.get(end - 1).at());
  }

  private Instant clamp(Instant at) {
    return at.isBefore(opened) ? opened : at;
  }

  Times times() {
    return new Times(opened, responded(), resolved, closed);
  }

  /** The first time the case was no longer new. */
  private Instant responded() {
    return timeline().stream()
        .filter(s -> s.status() != CaseStatus.NEW && s.status() != CaseStatus.CANCELLED)
        .map(Span::at)
        .findFirst()
        .orElse(null);
  }

  /** Work began when the log says it did, where that is before the first state that shows it. */
  private void respond(List<Span> spans) {
    Instant stated = CaseAssembler.firstOf(events, LogEvent::responded);
    int first = 0;
    while (first < spans.size() && spans.get(first).status() == CaseStatus.NEW) {
      first++;
    }
    boolean early =
        first == spans.size() || (stated != null && stated.isBefore(spans.get(first).at()));
    if (stated != null && early && !stated.isBefore(spans.get(first - 1).at())) {
      Span before = spans.get(first - 1);
      spans.add(first, new Span(stated, CaseStatus.IN_PROGRESS, null, before.priority()));
    }
  }

  List<Span> timeline() {
    List<Span> spans = new ArrayList<>();
    add(spans, opened, CaseStatus.NEW, null, fold.priority(0));
    for (int i = 0; i < end; i++) {
      add(spans, clamp(events.get(i).at()), fold.status(i), fold.holdReason(i), fold.priority(i));
    }
    String priority = fold.priority(events.size() - 1);
    if (resolved != null) {
      add(spans, resolved, CaseStatus.RESOLVED, null, priority);
    }
    if (closed != null) {
      add(spans, closed, fold.status(), null, priority);
    }
    respond(spans);
    return spans;
  }

  private static void add(
      List<Span> spans, Instant at, CaseStatus status, String holdReason, String priority) {
    Span span = new Span(at, status, holdReason, priority);
    Span before = spans.isEmpty() ? null : spans.get(spans.size() - 1);
    if (before == null || !same(before, span)) {
      spans.add(span);
    }
  }

  private static boolean same(Span a, Span b) {
    return a.status() == b.status()
        && a.priority().equals(b.priority())
        && java.util.Objects.equals(a.holdReason(), b.holdReason());
  }

  private void find(LogEvent event, String column, String code, String message) {
    findings.add(Finding.kept(event, column, code, message));
  }
}
