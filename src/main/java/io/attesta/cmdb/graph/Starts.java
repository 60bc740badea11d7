package io.attesta.cmdb.graph;

import java.util.Arrays;
import java.util.Collection;

/** The configuration items a question is about. */
final class Starts {

  private Starts() {}

  /** Positions of those that are in the graph, each once. */
  static int[] of(Graph graph, Collection<Long> ids) {
    int[] nodes = new int[ids.size()];
    int size = 0;
    for (long id : ids) {
      int node = graph.find(id);
      if (node >= 0) {
        nodes[size++] = node;
      }
    }
    return Arrays.stream(nodes, 0, size).distinct().toArray();
  }
}
