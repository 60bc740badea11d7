package io.attesta.cmdb.graph;

/** Ints by node, 0 where nothing was put; takes memory only around the nodes that have one. */
final class NodeMap {

  private final int[][] pages;

  NodeMap(Graph graph) {
    pages = new int[NodeChunk.chunks(graph.size)][];
  }

  int get(int node) {
    int[] page = pages[node >> NodeChunk.SHIFT];
    return page == null ? 0 : page[node & NodeChunk.MASK];
  }

  void put(int node, int value) {
    int[] page = pages[node >> NodeChunk.SHIFT];
    if (page == null) {
      page = new int[NodeChunk.SIZE];
      pages[node >> NodeChunk.SHIFT] = page;
    }
    page[node & NodeChunk.MASK] = value;
  }
}
