package io.attesta.cmdb.graph;

/** The way between a start that may be the root of other starts and the nearest of those. */
final class StartPaths {

  private final Graph graph;
  private final Follow follow;
  private final Trace upstream;

  StartPaths(Graph graph, Follow follow, Trace upstream) {
    this.graph = graph;
    this.follow = follow;
    this.upstream = upstream;
  }

  /** From the candidate down; the last one is the other start. Null when there is none. */
  Trace toNearest(int candidate) {
    Trace down = new Trace(graph);
    down.add(candidate, 0, -1, '\0');
    for (int place = 0; place < down.size(); place++) {
      EdgeChunk chunk = graph.dependents(down.node(place));
      for (int at = chunk.from(down.node(place)); at < chunk.to(down.node(place)); at++) {
        int dependent = chunk.ends()[at];
        char kind = chunk.kinds()[at];
        if (follow.takes(kind) && upstream.has(dependent) && !down.has(dependent)) {
          down.add(dependent, down.depth(place) + 1, place, kind);
          if (upstream.depth(upstream.place(dependent)) == 0) {
            return down;
          }
        }
      }
    }
    return null;
  }
}
