package io.attesta.cmdb.graph;

import java.util.Arrays;

/** Writes one chunk after the other; relations come in the order of their chunk. */
final class EdgeWriter {

  private final boolean withGroups;
  private final GroupNames names = new GroupNames();
  private int[] starts = new int[NodeChunk.SIZE + 1];
  private int[] groupStarts = new int[NodeChunk.SIZE + 1];
  private int[] ends = new int[4096];
  private char[] kinds = new char[4096];
  private int[] groupOf = new int[1024];
  private int nodes;
  private int edges;
  private int grouped;

  /**
   * @param withGroups whether the groups of relations are kept
   */
  EdgeWriter(boolean withGroups) {
    this.withGroups = withGroups;
  }

  void edge(int end, char kind, long group, int needed) {
    reserve(1);
    if (withGroups && Kind.isGrouped(kind)) {
      if (grouped == groupOf.length) {
        groupOf = Arrays.copyOf(groupOf, grouped * 2);
      }
      groupOf[grouped++] = names.number(group, needed);
    }
    ends[edges] = end;
    kinds[edges++] = kind;
  }

  /** Relations as they stand in another chunk that has no groups. */
  void edges(EdgeChunk from, int position, int count) {
    reserve(count);
    System.arraycopy(from.ends(), position, ends, edges, count);
    System.arraycopy(from.kinds(), position, kinds, edges, count);
    edges += count;
  }

  void endOfNode() {
    starts[++nodes] = edges;
    groupStarts[nodes] = grouped;
  }

  /** What was written since the last one; items that are missing have no relations. */
  EdgeChunk finish() {
    Arrays.fill(starts, nodes + 1, starts.length, edges);
    Arrays.fill(groupStarts, nodes + 1, groupStarts.length, grouped);
    EdgeChunk chunk =
        edges == 0
            ? EdgeChunk.EMPTY
            : new EdgeChunk(
                starts.clone(),
                Arrays.copyOf(ends, edges),
                Arrays.copyOf(kinds, edges),
                grouped == 0 ? new int[0] : groupStarts.clone(),
                Arrays.copyOf(groupOf, grouped),
                names.names(),
                names.needed());
    names.clear();
    nodes = 0;
    edges = 0;
    grouped = 0;
    return chunk;
  }

  private void reserve(int more) {
    if (edges + more > ends.length) {
      int length = Math.max(edges + more, ends.length * 2);
      ends = Arrays.copyOf(ends, length);
      kinds = Arrays.copyOf(kinds, length);
    }
  }
}
