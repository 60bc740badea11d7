package io.attesta.change.induced;

import io.attesta.workflow.Decisions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How long after a change an incident on what it touched is still proposed as its doing. */
@Component
class InducedWindow {

  /** Whatever the decision says: what is older is not looked at. */
  static final Duration LONGEST = Duration.ofDays(90);

  private final Decisions decisions;

  InducedWindow(Decisions decisions) {
    this.decisions = decisions;
  }

  /** ISO 8601, as the decision {@code change-induced-window} says. */
  String of(Candidate change) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("changeCategory", change.category());
    facts.put("changeOutcome", change.outcome());
    return (String) decisions.decide("change-induced-window", facts).outputs().get("inducedWindow");
  }

  /** Whether the incident was opened before the window closed. */
  static boolean reaches(String window, Candidate change, Instant opened) {
    return change.endedAt() == null
        || !opened.isAfter(change.endedAt().plus(Duration.parse(window)));
  }
}
