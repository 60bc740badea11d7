package io.attesta.cmdb.graph;

/**
 * For everything upstream, which of up to 64 starts a failure can reach from it. A start reaches
 * itself.
 */
final class Reaching {

  private final Graph graph;
  private final Follow follow;
  private final Trace upstream;
  private final boolean throughGroups;
  private final NodeMasks reached;

  /**
   * @param throughGroups false for relations only whose failure alone is enough
   */
  Reaching(Graph graph, Follow follow, Trace upstream, boolean throughGroups) {
    this.graph = graph;
    this.follow = follow;
    this.upstream = upstream;
    this.throughGroups = throughGroups;
    this.reached = new NodeMasks(graph);
  }

  NodeMasks from(int[] starts, int maxDepth) {
    NodeMasks gained = new NodeMasks(graph);
    Trace frontier = new Trace(graph);
    for (int bit = 0; bit < starts.length; bit++) {
      reached.put(starts[bit], 1L << bit);
      gained.put(starts[bit], 1L << bit);
      frontier.add(starts[bit], 0, -1, '\0');
    }
    for (int round = 1; round <= maxDepth && frontier.size() > 0; round++) {
      Trace nextFrontier = new Trace(graph);
      NodeMasks next = new NodeMasks(graph);
      for (int place = 0; place < frontier.size(); place++) {
        int node = frontier.node(place);
        pass(node, gained.get(node), next, nextFrontier);
      }
      for (int place = 0; place < nextFrontier.size(); place++) {
        int node = nextFrontier.node(place);
        reached.put(node, reached.get(node) | next.get(node));
      }
      frontier = nextFrontier;
      gained = next;
    }
    return reached;
  }

  private void pass(int node, long mask, NodeMasks next, Trace nextFrontier) {
    EdgeChunk chunk = graph.supports(node);
    for (int at = chunk.from(node); at < chunk.to(node); at++) {
      int support = chunk.ends()[at];
      char kind = chunk.kinds()[at];
      if (!upstream.has(support) || !follow.takes(kind) || !throughGroups && Kind.isGrouped(kind)) {
        continue;
      }
      long fresh = mask & ~reached.get(support);
      if (fresh != 0) {
        next.put(support, next.get(support) | fresh);
        if (!nextFrontier.has(support)) {
          nextFrontier.add(support, 0, -1, kind);
        }
      }
    }
  }
}
