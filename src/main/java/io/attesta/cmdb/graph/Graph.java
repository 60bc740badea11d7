package io.attesta.cmdb.graph;

import java.util.List;

/**
 * Which configuration item depends on which, at one moment. Never changes; {@link GraphEdit} makes
 * the next state, which shares with this one all chunks that are the same.
 */
public final class Graph {

  final List<String> types;
  final NodeIds index;
  final CustomerNames customers;
  final int size;
  final long[] ids;
  final NodeChunk[] nodes;

  /** From what fails to what depends on it. */
  final EdgeChunk[] dependents;

  /** From what depends to what it depends on. */
  final EdgeChunk[] supports;

  Graph(
      List<String> types,
      NodeIds index,
      CustomerNames customers,
      NodeChunk[] nodes,
      EdgeChunk[] dependents,
      EdgeChunk[] supports) {
    this.types = types;
    this.index = index;
    this.customers = customers;
    this.size = index.size();
    this.ids = index.ids();
    this.nodes = nodes;
    this.dependents = dependents;
    this.supports = supports;
  }

  /** Keys of the relation types along which failures travel; relations name them by position. */
  public List<String> types() {
    return types;
  }

  /** Number of configuration items, those that are no longer in use included. */
  public int size() {
    return size;
  }

  public long relations() {
    long sum = 0;
    for (EdgeChunk chunk : supports) {
      sum += chunk.ends().length;
    }
    return sum;
  }

  /** Whether it was made of the other one by edits. */
  public boolean continues(Graph other) {
    return index == other.index;
  }

  /** Position of a configuration item, -1 when it is not in the graph. */
  int find(long id) {
    int node = index.find(id);
    return node < size ? node : -1;
  }

  boolean isLive(int node) {
    return nodes[node >> NodeChunk.SHIFT].isLive(node);
  }

  boolean isService(int node) {
    return nodes[node >> NodeChunk.SHIFT].isService(node);
  }

  int customer(int node) {
    return nodes[node >> NodeChunk.SHIFT].customer(node);
  }

  EdgeChunk dependents(int node) {
    return dependents[node >> NodeChunk.SHIFT];
  }

  EdgeChunk supports(int node) {
    return supports[node >> NodeChunk.SHIFT];
  }
}
