package io.attesta.cmdb.graph;

import java.util.Arrays;

/**
 * Nodes in the order in which they were reached, each with the place, in the same or in another
 * trace, of the one from which it was reached.
 */
final class Trace {

  private final NodeMap places;
  private int[] nodes = new int[64];
  private int[] depths = new int[64];
  private int[] parents = new int[64];
  private char[] kinds = new char[64];
  private int size;

  Trace(Graph graph) {
    places = new NodeMap(graph);
  }

  boolean has(int node) {
    return places.get(node) != 0;
  }

  /** Where the node stands; only for one that is here. */
  int place(int node) {
    return places.get(node) - 1;
  }

  /**
   * @param parent place of the one before it, -1 at a start
   */
  void add(int node, int depth, int parent, char kind) {
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, size * 2);
      depths = Arrays.copyOf(depths, size * 2);
      parents = Arrays.copyOf(parents, size * 2);
      kinds = Arrays.copyOf(kinds, size * 2);
    }
    nodes[size] = node;
    depths[size] = depth;
    parents[size] = parent;
    kinds[size] = kind;
    places.put(node, ++size);
  }

  int size() {
    return size;
  }

  int node(int place) {
    return nodes[place];
  }

  int depth(int place) {
    return depths[place];
  }

  int parent(int place) {
    return parents[place];
  }

  int type(int place) {
    return Kind.type(kinds[place]);
  }
}
