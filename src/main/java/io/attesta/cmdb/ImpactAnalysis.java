package io.attesta.cmdb;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Follows the relations of configuration items, in the graph as it is now or was at a date. */
public interface ImpactAnalysis {

  /** What is affected when these fail, the nearest first. Unknown keys are left out. */
  Impact impact(Collection<String> keys, Question question);

  /** What may be the root when these fail together, the best explanation first. */
  Impact rootCandidates(Collection<String> keys, Question question);

  /**
   * How far to look.
   *
   * @param relationTypes keys of the relation types to follow; empty for all that propagate
   * @param maxDepth number of relations from the start, at least 1
   * @param limit number of hits after which the answer is {@code truncated}
   * @param asOf the graph as it was then; null for now
   */
  record Question(Set<String> relationTypes, int maxDepth, int limit, Instant asOf) {

    private static final int FAR = 64;
    private static final int MANY = 10_000;

    /** Everything that is hit now. */
    public static Question now() {
      return new Question(Set.of(), FAR, MANY, null);
    }
  }

  /**
   * What was found.
   *
   * @param services keys of the services of the catalogue among the hits and the start
   * @param customers keys of the customers of hits, start and services
   * @param truncated whether there is more than the limit allowed to tell
   */
  record Impact(List<Hit> hits, List<String> services, List<String> customers, boolean truncated) {}

  /**
   * One affected configuration item.
   *
   * @param depth number of relations on the path
   * @param degraded true when it has only lost redundancy and still works
   * @param explains how many of the keys asked about it explains; for roots only, otherwise 1
   * @param path shortest path from one of the keys asked about to this one
   */
  record Hit(
      String key,
      String ciClass,
      String name,
      int depth,
      boolean degraded,
      int explains,
      List<PathStep> path) {}

  /**
   * One relation on a path.
   *
   * @param from key of the configuration item nearer to the start
   * @param relation key of the relation type
   * @param to key of the one farther away
   */
  record PathStep(String from, String relation, String to) {}
}
