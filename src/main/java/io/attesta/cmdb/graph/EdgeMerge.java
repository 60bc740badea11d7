package io.attesta.cmdb.graph;

/** Writes a chunk anew with changes that come in the order of the chunk. */
final class EdgeMerge {

  private final EdgeWriter writer;
  private EdgeChunk old;
  private int first;
  private int node;
  private int position;
  private int grouped;

  /**
   * @param withGroups whether the groups of relations are kept
   */
  EdgeMerge(boolean withGroups) {
    this.writer = new EdgeWriter(withGroups);
  }

  /**
   * @param first the first item of the chunk
   */
  void begin(EdgeChunk chunk, int first) {
    this.old = chunk;
    this.first = first;
    this.node = 0;
    this.position = 0;
    this.grouped = 0;
  }

  /**
   * @param kind null to leave the relation out
   */
  void change(int owner, int end, int type, Character kind, long group, int needed) {
    while (node < owner - first) {
      nextNode();
    }
    int stop = old.starts()[node + 1];
    int same = position == stop ? stop : old.find(owner, end, type);
    if (same < stop && compare(same, end, type) < 0) {
      same++;
    }
    copyTo(Math.max(same, position));
    while (position < stop && compare(position, end, type) == 0) {
      skip();
    }
    if (kind != null) {
      writer.edge(end, kind, group, needed);
    }
  }

  EdgeChunk finish() {
    while (node < NodeChunk.SIZE) {
      nextNode();
    }
    return writer.finish();
  }

  private void nextNode() {
    copyTo(old.starts()[++node]);
    writer.endOfNode();
  }

  private void copyTo(int stop) {
    if (!old.hasGroups()) {
      writer.edges(old, position, stop - position);
      position = stop;
    }
    while (position < stop) {
      int at = position;
      int group = skip() ? old.groupOf()[grouped - 1] : -1;
      writer.edge(
          old.ends()[at],
          old.kinds()[at],
          group < 0 ? 0 : old.groups()[group],
          group < 0 ? 0 : old.needed()[group]);
    }
  }

  /** Whether the relation had a group. */
  private boolean skip() {
    boolean group = Kind.isGrouped(old.kinds()[position++]);
    grouped += group ? 1 : 0;
    return group;
  }

  private int compare(int at, int end, int type) {
    int there = old.ends()[at];
    return there == end
        ? Integer.compare(Kind.type(old.kinds()[at]), type)
        : Integer.compare(there, end);
  }
}
