package io.attesta.cmdb.graph;

/** Sets of up to 64 by node, empty where nothing was put. */
final class NodeMasks {

  private final long[][] pages;

  NodeMasks(Graph graph) {
    pages = new long[NodeChunk.chunks(graph.size)][];
  }

  long get(int node) {
    long[] page = pages[node >> NodeChunk.SHIFT];
    return page == null ? 0 : page[node & NodeChunk.MASK];
  }

  void put(int node, long mask) {
    long[] page = pages[node >> NodeChunk.SHIFT];
    if (page == null) {
      page = new long[NodeChunk.SIZE];
      pages[node >> NodeChunk.SHIFT] = page;
    }
    page[node & NodeChunk.MASK] = mask;
  }
}
