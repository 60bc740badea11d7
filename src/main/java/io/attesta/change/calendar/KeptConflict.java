package io.attesta.change.calendar;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.attesta.cmdb.ImpactAnalysis.PathStep;
import java.time.Instant;
import java.util.List;

/**
 * A conflict that a check has found.
 *
 * @param blocking whether the change may go on only when somebody answers for it
 * @param other number of the other work item; null where there is none, or none that the reader
 *     sees
 * @param subject key of the configuration item, service, freeze or window that it is about
 * @param path how the change reaches the subject
 * @param accepted whether somebody answers for it
 * @param reason why it was accepted, null otherwise
 */
record KeptConflict(
    long id,
    Conflict.Kind kind,
    boolean blocking,
    String other,
    String subject,
    Instant overlapStart,
    Instant overlapEnd,
    List<PathStep> path,
    String explanation,
    boolean accepted,
    String reason,
    String acceptedBy,
    Instant acceptedAt,
    @JsonIgnore String fingerprint) {

  /** For a reader to whom the other work item does not exist. */
  KeptConflict withoutOther() {
    return new KeptConflict(
        id,
        kind,
        blocking,
        null,
        subject,
        overlapStart,
        overlapEnd,
        path,
        explanation,
        accepted,
        reason,
        acceptedBy,
        acceptedAt,
        fingerprint);
  }
}
