package io.attesta.change.induced;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.attesta.cmdb.ImpactAnalysis.PathStep;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A change that may have caused an incident.
 *
 * @param change number of the change
 * @param ci configuration item that the incident names and the change touched
 * @param path relations from what the change worked on to that; empty where they are the same
 * @param startedAt when the implementation began
 * @param endedAt when its outcome was recorded; null when it was not, as the incident was opened
 * @param window how long after the end incidents are proposed, ISO 8601
 */
record ProposedCause(
    @JsonIgnore long changeId,
    String change,
    String ci,
    List<PathStep> path,
    Instant startedAt,
    Instant endedAt,
    String window,
    CauseState state,
    Instant proposedAt,
    String decidedBy,
    Instant decidedAt) {

  /** Why it is proposed, for people to read. */
  @JsonProperty
  String why() {
    if (path.isEmpty()) {
      return change + " worked on " + ci;
    }
    String way = path.stream().map(PathStep::to).collect(Collectors.joining(" → "));
    return change
        + " worked on "
        + path.get(0).from()
        + ", which "
        + ci
        + " stands on: "
        + path.get(0).from()
        + " → "
        + way;
  }
}
