package io.attesta.change;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How changes of a kind went.
 *
 * @param failures failed or backed out among the last ten
 * @param successful successful, with or without issues, among all uses
 * @param inducedIncidents incidents that were caused by one of them
 */
record TrackRecord(int uses, int failures, int successful, int inducedIncidents) {

  /** Per cent of all, rounded down; null when there was none. */
  Integer successRate() {
    return uses == 0 ? null : successful * 100 / uses;
  }

  /** By the names under which decisions know them. */
  Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("uses", uses);
    facts.put("failures", failures);
    facts.put("successRate", successRate());
    facts.put("inducedIncidents", inducedIncidents);
    return facts;
  }
}
