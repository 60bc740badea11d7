package io.attesta.imports;

import io.attesta.imports.CaseHistory.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Wall-clock time a case was on hold, by reason. */
final class Holds {

  private Holds() {}

  /**
   * @param resolved end of what counts, exclusive; null for an open case, which counts to its last
   *     event
   */
  static Map<String, Long> seconds(List<Span> timeline, Instant resolved, Instant lastEvent) {
    Map<String, Long> held = new TreeMap<>();
    for (int i = 0; i < timeline.size(); i++) {
      Span span = timeline.get(i);
      Instant until = i + 1 < timeline.size() ? timeline.get(i + 1).at() : lastEvent;
      if (resolved != null && until.isAfter(resolved)) {
        until = resolved;
      }
      if (span.holdReason() != null && until.isAfter(span.at())) {
        held.merge(span.holdReason(), Duration.between(span.at(), until).toSeconds(), Long::sum);
      }
    }
    return held;
  }
}
