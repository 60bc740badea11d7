package io.attesta.change.induced;

import io.attesta.cmdb.ImpactAnalysis.PathStep;
import java.time.Instant;
import java.util.List;

/**
 * A change that touched a configuration item and was being implemented, or had been, when the
 * incident was opened.
 *
 * @param endedAt null while no outcome is recorded
 * @param category null when none was decided
 * @param outcome null while none is recorded
 */
record Candidate(
    long changeId,
    String change,
    String ci,
    List<PathStep> path,
    Instant startedAt,
    Instant endedAt,
    String category,
    String outcome) {}
