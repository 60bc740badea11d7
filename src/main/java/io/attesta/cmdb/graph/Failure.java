package io.attesta.cmdb.graph;

/**
 * Lets failures spread, round by round, until nothing more fails. The result is the least fixed
 * point: what fails in round n does so because of what failed in round n - 1 at the latest.
 */
final class Failure {

  private final Graph graph;
  private final Follow follow;
  private final Trace within;
  private final Redundancy redundancy;

  /** What failed, in the order of rounds; places of parents are places in here. */
  final Trace failed;

  /** What lost redundancy, in the order of rounds; some of it failed later. */
  final Trace weakened;

  private long work;

  /**
   * @param within nodes that are looked at; null for all
   */
  Failure(Graph graph, Follow follow, Trace within) {
    this.graph = graph;
    this.follow = follow;
    this.within = within;
    this.redundancy = new Redundancy(graph, follow);
    this.failed = new Trace(graph);
    this.weakened = new Trace(graph);
  }

  /**
   * @param starts what fails first; what is out of use is ignored
   * @return number of relations that were looked at
   */
  long spread(int[] starts, int maxDepth) {
    for (int start : starts) {
      if (graph.isLive(start) && !failed.has(start)) {
        failed.add(start, 0, -1, '\0');
      }
    }
    for (int place = 0; place < failed.size() && failed.depth(place) < maxDepth; place++) {
      spreadFrom(place);
    }
    return work;
  }

  private void spreadFrom(int place) {
    int node = failed.node(place);
    int depth = failed.depth(place) + 1;
    EdgeChunk chunk = graph.dependents(node);
    int to = chunk.to(node);
    for (int at = chunk.from(node); at < to; at++) {
      int dependent = chunk.ends()[at];
      char kind = chunk.kinds()[at];
      work++;
      if (failed.has(dependent) || !follow.takes(kind) || !isLookedAt(dependent)) {
        continue;
      }
      if (!Kind.isGrouped(kind) || redundancy.lose(dependent, node, Kind.type(kind))) {
        failed.add(dependent, depth, place, kind);
      } else if (!weakened.has(dependent)) {
        weakened.add(dependent, depth, place, kind);
      }
    }
  }

  private boolean isLookedAt(int node) {
    return graph.isLive(node) && (within == null || within.has(node));
  }
}
