package io.attesta.cmdb.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * What may be the common root when some configuration items have failed. A candidate explains a
 * start when its failure alone, spread by the rules of {@link Failure}, makes the start fail.
 */
public final class RootSearch {

  /** Relations that are looked at to find out what redundancy leaves of a candidate. */
  private static final long MOST_WORK = 30_000_000;

  private static final int BATCH = 64;

  private final Graph graph;
  private final Follow follow;
  private final int[] starts;
  private final int maxDepth;
  private final Upstream upstream;
  private final Trace trace;
  private final Map<Integer, Trace> startPaths = new HashMap<>();
  private long work;

  private RootSearch(Graph graph, Follow follow, int[] starts, int maxDepth) {
    this.graph = graph;
    this.follow = follow;
    this.starts = Arrays.stream(starts).filter(graph::isLive).toArray();
    this.maxDepth = maxDepth;
    this.upstream = Upstream.of(graph, follow, this.starts, maxDepth);
    this.trace = upstream.trace;
  }

  /**
   * Those that explain most first; of these, the nearest. A start is a candidate when another start
   * depends on it; it explains itself too. When the answer is truncated because of its size, a
   * candidate may explain more than is told.
   *
   * @param ids what has failed; those that are not in the graph are ignored
   */
  public static Findings search(
      Graph graph, Follow follow, Collection<Long> ids, int maxDepth, int limit) {
    int[] starts = Starts.of(graph, ids);
    RootSearch search = new RootSearch(graph, follow, starts, maxDepth);
    Concerned concerned = new Concerned(graph, limit);
    for (int start : starts) {
      concerned.add(start);
    }
    return search.rank(concerned, limit);
  }

  private Findings rank(Concerned concerned, int limit) {
    PriorityQueue<Candidate> queue = new PriorityQueue<>(candidates());
    List<Finding> told = new ArrayList<>();
    boolean exhausted = false;
    while (!queue.isEmpty() && told.size() < limit) {
      Candidate best = queue.poll();
      if (!best.isCertain()) {
        exhausted |= work > MOST_WORK;
        queue.add(best.certainly(work > MOST_WORK ? best.atLeast() : explained(best)));
        continue;
      }
      if (!isStart(best.place())) {
        concerned.add(best.node());
      }
      told.add(finding(best));
    }
    return concerned.with(told, exhausted || !queue.isEmpty() || !upstream.isComplete());
  }

  private List<Candidate> candidates() {
    int[] most = new int[trace.size()];
    int[] least = new int[trace.size()];
    for (int from = 0; from < starts.length; from += BATCH) {
      int[] batch = Arrays.copyOfRange(starts, from, Math.min(from + BATCH, starts.length));
      count(most, new Reaching(graph, follow, trace, true).from(batch, maxDepth));
      count(least, new Reaching(graph, follow, trace, false).from(batch, maxDepth));
    }
    List<Candidate> found = new ArrayList<>();
    for (int place = 0; place < trace.size(); place++) {
      int node = trace.node(place);
      if (!isStart(place)) {
        found.add(new Candidate(node, place, trace.depth(place), most[place], least[place]));
      } else if (most[place] > 1) {
        Trace path = new StartPaths(graph, follow, trace).toNearest(node);
        startPaths.put(node, path);
        int depth = path.depth(path.size() - 1);
        found.add(new Candidate(node, place, depth, most[place], least[place]));
      }
    }
    return found;
  }

  private void count(int[] sums, NodeMasks masks) {
    for (int place = 0; place < sums.length; place++) {
      sums[place] += Long.bitCount(masks.get(trace.node(place)));
    }
  }

  private int explained(Candidate candidate) {
    Failure failure = new Failure(graph, follow, trace);
    work += failure.spread(new int[] {candidate.node()}, maxDepth);
    int sum = 0;
    for (int start : starts) {
      sum += failure.failed.has(start) ? 1 : 0;
    }
    return sum;
  }

  private boolean isStart(int place) {
    return trace.depth(place) == 0;
  }

  private Finding finding(Candidate candidate) {
    int depth = candidate.depth();
    long[] path = new long[depth + 1];
    int[] types = new int[depth];
    Trace down = startPaths.get(candidate.node());
    // A path that was found downwards ends at the other start, where the answer's path begins.
    Trace steps = down == null ? trace : down;
    int at = down == null ? candidate.place() : down.size() - 1;
    for (int i = 0; i <= depth; i++) {
      int step = down == null ? depth - i : i;
      path[step] = graph.ids[steps.node(at)];
      if (i < depth) {
        types[down == null ? step - 1 : step] = steps.type(at);
        at = steps.parent(at);
      }
    }
    boolean degraded = candidate.explains() - (isStart(candidate.place()) ? 1 : 0) == 0;
    return new Finding(
        graph.ids[candidate.node()], depth, degraded, candidate.explains(), path, types);
  }
}
