package io.attesta.change.calendar;

import io.attesta.cmdb.ImpactAnalysis.PathStep;
import java.util.List;

/**
 * A configuration item that a change touches.
 *
 * @param depth number of relations from what is worked on
 * @param path shortest path from what is worked on; empty for that itself
 */
record Touched(String item, Role role, int depth, List<PathStep> path) {

  enum Role {
    /** Worked on. */
    AFFECTED,
    /** Down while the work goes on. */
    DEPENDENT,
    /** Has lost redundancy and still works. */
    DEGRADED
  }
}
