package io.attesta.cmdb.graph;

/** What some configuration items depend on, the nearest first. */
final class Upstream {

  /** Whatever is farther away than so many others is not looked at. */
  static final int MOST = 200_000;

  /** The starts and what is behind them; parents are one nearer to a start. */
  final Trace trace;

  private final boolean complete;

  private Upstream(Trace trace, boolean complete) {
    this.trace = trace;
    this.complete = complete;
  }

  static Upstream of(Graph graph, Follow follow, int[] starts, int maxDepth) {
    Trace trace = new Trace(graph);
    for (int start : starts) {
      if (graph.isLive(start)) {
        trace.add(start, 0, -1, '\0');
      }
    }
    for (int place = 0; place < trace.size() && trace.depth(place) < maxDepth; place++) {
      int node = trace.node(place);
      EdgeChunk chunk = graph.supports(node);
      for (int at = chunk.from(node); at < chunk.to(node); at++) {
        int support = chunk.ends()[at];
        char kind = chunk.kinds()[at];
        if (follow.takes(kind) && graph.isLive(support) && !trace.has(support)) {
          if (trace.size() >= MOST + starts.length) {
            return new Upstream(trace, false);
          }
          trace.add(support, trace.depth(place) + 1, place, kind);
        }
      }
    }
    return new Upstream(trace, true);
  }

  /** Whether everything is in it. */
  boolean isComplete() {
    return complete;
  }
}
