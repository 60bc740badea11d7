package io.attesta.change.calendar;

import io.attesta.cmdb.ImpactAnalysis.PathStep;
import java.time.Instant;
import java.util.List;

/**
 * A conflict that a proposed window would have; as {@link KeptConflict}, without what is known only
 * of kept ones.
 *
 * @param accepted whether somebody answers for exactly this one already
 */
record ProposedConflict(
    Conflict.Kind kind,
    boolean blocking,
    String other,
    String subject,
    Instant overlapStart,
    Instant overlapEnd,
    List<PathStep> path,
    String explanation,
    boolean accepted) {

  static ProposedConflict of(Conflict c, boolean accepted) {
    return new ProposedConflict(
        c.kind(),
        c.blocking(),
        c.other(),
        c.subject(),
        c.overlap().start(),
        c.overlap().end(),
        c.path(),
        c.explanation(),
        accepted);
  }

  ProposedConflict withoutOther() {
    return new ProposedConflict(
        kind, blocking, null, subject, overlapStart, overlapEnd, path, explanation, accepted);
  }
}
