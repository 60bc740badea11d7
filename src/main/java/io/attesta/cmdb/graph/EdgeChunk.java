package io.attesta.cmdb.graph;

import java.util.Arrays;

/**
 * The relations of a run of neighbouring configuration items in one direction, those of one item
 * ordered by other end and type; never changed once it is shared.
 *
 * @param starts where the relations of each item begin; one more at the end
 * @param ends the other ends
 * @param kinds {@link Kind} of each
 * @param groupedAt positions of those that belong to a redundancy group, ascending
 * @param groups hash of the group's name, one for each of {@code groupedAt}
 * @param needed how many of the group have to be up
 */
record EdgeChunk(
    int[] starts, int[] ends, char[] kinds, int[] groupedAt, long[] groups, int[] needed) {

  static final EdgeChunk EMPTY =
      new EdgeChunk(
          new int[NodeChunk.SIZE + 1],
          new int[0],
          new char[0],
          new int[0],
          new long[0],
          new int[0]);

  int from(int node) {
    return starts[node & NodeChunk.MASK];
  }

  int to(int node) {
    return starts[(node & NodeChunk.MASK) + 1];
  }

  long group(int position) {
    return groups[Arrays.binarySearch(groupedAt, position)];
  }

  int needed(int position) {
    return needed[Arrays.binarySearch(groupedAt, position)];
  }
}
