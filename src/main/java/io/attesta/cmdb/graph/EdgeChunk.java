package io.attesta.cmdb.graph;

/**
 * The relations of a run of neighbouring configuration items in one direction, those of one item
 * ordered by other end and type; never changed once it is shared. Groups are kept on the side of
 * what depends only; there, the grouped relations are numbered through.
 *
 * @param starts where the relations of each item begin; one more at the end
 * @param ends the other ends
 * @param kinds {@link Kind} of each
 * @param groupStarts number of the first grouped relation of each item; empty without groups
 * @param groupOf position in {@code groups} of each grouped relation
 * @param groups hashes of the names of redundancy groups
 * @param needed how many of the group have to be up
 */
record EdgeChunk(
    int[] starts,
    int[] ends,
    char[] kinds,
    int[] groupStarts,
    int[] groupOf,
    long[] groups,
    int[] needed) {

  private static final int[] NONE = {};

  static final EdgeChunk EMPTY =
      new EdgeChunk(new int[NodeChunk.SIZE + 1], NONE, new char[0], NONE, NONE, new long[0], NONE);

  int from(int node) {
    return starts[node & NodeChunk.MASK];
  }

  int to(int node) {
    return starts[(node & NodeChunk.MASK) + 1];
  }

  boolean hasGroups() {
    return groupOf.length > 0;
  }

  /** Number of the item's first grouped relation, if it has one. */
  int firstGrouped(int node) {
    return hasGroups() ? groupStarts[node & NodeChunk.MASK] : 0;
  }

  /** Position of a relation that is there. */
  int find(int node, int end, int type) {
    int low = from(node);
    int high = to(node) - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int there = ends[middle];
      if (there < end || there == end && Kind.type(kinds[middle]) < type) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
