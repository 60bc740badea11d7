package io.attesta.cmdb.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What is affected when some configuration items fail. The failure always spreads to its end, so
 * services and customers are complete and the state of each finding is right, also when not all of
 * them are told.
 */
public final class ImpactSearch {

  private final Graph graph;
  private final Failure failure;
  private final List<Finding> told = new ArrayList<>();
  private final int limit;

  private ImpactSearch(Graph graph, Follow follow, int limit) {
    this.graph = graph;
    this.failure = new Failure(graph, follow, null);
    this.limit = limit;
  }

  /**
   * The nearest first; of what is equally near, what fails first.
   *
   * @param starts ids of what fails; those that are not in the graph are ignored
   * @param maxDepth rounds of failure
   * @param limit findings that are told
   */
  public static Findings search(
      Graph graph, Follow follow, Collection<Long> starts, int maxDepth, int limit) {
    int[] nodes = Starts.of(graph, starts);
    ImpactSearch search = new ImpactSearch(graph, follow, limit);
    search.failure.spread(nodes, maxDepth);
    return search.tell(nodes);
  }

  private Findings tell(int[] starts) {
    Concerned concerned = new Concerned(graph, limit);
    for (int start : starts) {
      concerned.add(start);
    }
    Trace failed = failure.failed;
    Trace weakened = failure.weakened;
    int count = 0;
    int next = 0;
    for (int place = 0; place < failed.size(); place++) {
      while (next < weakened.size() && weakened.depth(next) < failed.depth(place)) {
        count += tell(concerned, weakened, next++);
      }
      if (failed.depth(place) > 0) {
        count += tell(concerned, failed, place);
      }
    }
    while (next < weakened.size()) {
      count += tell(concerned, weakened, next++);
    }
    return concerned.with(told, count > limit);
  }

  private int tell(Concerned concerned, Trace trace, int place) {
    boolean degraded = trace == failure.weakened;
    int node = trace.node(place);
    if (degraded && failure.failed.has(node)) {
      return 0;
    }
    concerned.add(node);
    if (told.size() < limit) {
      told.add(finding(trace, place, degraded));
    }
    return 1;
  }

  private Finding finding(Trace trace, int place, boolean degraded) {
    int depth = trace.depth(place);
    long[] path = new long[depth + 1];
    int[] types = new int[depth];
    Trace at = trace;
    int step = place;
    for (int i = depth; i > 0; i--) {
      path[i] = graph.ids[at.node(step)];
      types[i - 1] = at.type(step);
      step = at.parent(step);
      at = failure.failed;
    }
    path[0] = graph.ids[at.node(step)];
    return new Finding(path[depth], depth, degraded, 1, path, types);
  }
}
