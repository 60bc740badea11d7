package io.attesta.cmdb.graph;

import java.util.Arrays;

/** Writes one chunk after the other; relations come in the order of their chunk. */
final class EdgeWriter {

  private int[] starts = new int[NodeChunk.SIZE + 1];
  private int[] ends = new int[4096];
  private char[] kinds = new char[4096];
  private int[] groupedAt = new int[256];
  private long[] groups = new long[256];
  private int[] needed = new int[256];
  private int nodes;
  private int edges;
  private int grouped;

  void edge(int end, char kind, long group, int need) {
    if (edges == ends.length) {
      ends = Arrays.copyOf(ends, edges * 2);
      kinds = Arrays.copyOf(kinds, edges * 2);
    }
    if (Kind.isGrouped(kind)) {
      if (grouped == groupedAt.length) {
        groupedAt = Arrays.copyOf(groupedAt, grouped * 2);
        groups = Arrays.copyOf(groups, grouped * 2);
        needed = Arrays.copyOf(needed, grouped * 2);
      }
      groupedAt[grouped] = edges;
      groups[grouped] = group;
      needed[grouped++] = need;
    }
    ends[edges] = end;
    kinds[edges++] = kind;
  }

  /** A relation as it stands in another chunk. */
  void edge(EdgeChunk from, int position) {
    char kind = from.kinds()[position];
    boolean grouped = Kind.isGrouped(kind);
    edge(
        from.ends()[position],
        kind,
        grouped ? from.group(position) : 0,
        grouped ? from.needed(position) : 0);
  }

  void endOfNode() {
    starts[++nodes] = edges;
  }

  /** What was written since the last one; items that are missing have no relations. */
  EdgeChunk finish() {
    Arrays.fill(starts, nodes + 1, starts.length, edges);
    EdgeChunk chunk =
        edges == 0
            ? EdgeChunk.EMPTY
            : new EdgeChunk(
                starts,
                Arrays.copyOf(ends, edges),
                Arrays.copyOf(kinds, edges),
                Arrays.copyOf(groupedAt, grouped),
                Arrays.copyOf(groups, grouped),
                Arrays.copyOf(needed, grouped));
    starts = new int[NodeChunk.SIZE + 1];
    nodes = 0;
    edges = 0;
    grouped = 0;
    return chunk;
  }
}
