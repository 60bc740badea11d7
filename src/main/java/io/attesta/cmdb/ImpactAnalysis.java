package io.attesta.cmdb;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Follows the relations of configuration items, in the graph as it is now or was at a date. */
public interface ImpactAnalysis {

  /**
   * What is affected when these fail, the nearest first. Failures spread round by round: something
   * in use fails when one thing fails on which it depends by a relation without redundancy group,
   * or when fewer than the needed relations of a group are left to it; it is degraded when it has
   * lost some of a group and does not fail. Unknown keys are left out.
   */
  Impact impact(Collection<String> keys, Question question);

  /**
   * What may be the root when these fail together, the best explanation first: what makes most of
   * them fail when it fails alone; of these, the nearest. Unknown keys are left out.
   */
  Impact rootCandidates(Collection<String> keys, Question question);

  /**
   * How far to look.
   *
   * @param relationTypes keys of the relation types to follow; empty for all that propagate
   * @param maxDepth number of relations from the start, at least 1
   * @param limit number of hits after which the answer is {@code truncated}
   * @param asOf the graph as it was then; null for now, everything committed until the call
   *     included
   * @param proposed whether relations that are only proposed count
   */
  record Question(
      Set<String> relationTypes, int maxDepth, int limit, Instant asOf, boolean proposed) {

    private static final int FAR = 64;
    private static final int MANY = 10_000;

    /** Proposed relations do not count. */
    public Question(Set<String> relationTypes, int maxDepth, int limit, Instant asOf) {
      this(relationTypes, maxDepth, limit, asOf, false);
    }

    /** Everything that is hit now. */
    public static Question now() {
      return new Question(Set.of(), FAR, MANY, null);
    }
  }

  /**
   * What was found.
   *
   * @param hits at most as many as the limit
   * @param services keys of the services of the catalogue among all that is affected and the start;
   *     of root candidates, among those that are told. Also no more than the limit
   * @param customers keys of the customers of all that is affected, of the start and the services
   * @param truncated whether there is more than the limit allowed to tell
   */
  record Impact(List<Hit> hits, List<String> services, List<String> customers, boolean truncated) {}

  /**
   * One affected configuration item.
   *
   * @param depth number of relations on the path: the round in which it fails
   * @param degraded true when it has only lost redundancy and still works; of a root candidate,
   *     when its failure alone makes nothing that was asked about fail
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
