package io.attesta.cmdb.graph;

/** Writes a chunk anew with changes that come in the order of the chunk. */
final class EdgeMerge {

  private final EdgeWriter writer = new EdgeWriter();
  private EdgeChunk old;
  private int first;
  private int node;
  private int position;

  /**
   * @param first the first item of the chunk
   */
  void begin(EdgeChunk chunk, int first) {
    this.old = chunk;
    this.first = first;
    this.node = 0;
    this.position = 0;
  }

  /**
   * @param kind null to leave the relation out
   */
  void change(int owner, int end, int type, Character kind, long group, int need) {
    while (node < owner - first) {
      nextNode();
    }
    int stop = old.starts()[node + 1];
    while (position < stop && isBefore(end, type)) {
      writer.edge(old, position++);
    }
    while (position < stop && isSame(end, type)) {
      position++;
    }
    if (kind != null) {
      writer.edge(end, kind, group, need);
    }
  }

  EdgeChunk finish() {
    while (node < NodeChunk.SIZE) {
      nextNode();
    }
    return writer.finish();
  }

  private void nextNode() {
    while (position < old.starts()[node + 1]) {
      writer.edge(old, position++);
    }
    writer.endOfNode();
    node++;
  }

  private boolean isBefore(int end, int type) {
    int there = old.ends()[position];
    return there < end || there == end && Kind.type(old.kinds()[position]) < type;
  }

  private boolean isSame(int end, int type) {
    return old.ends()[position] == end && Kind.type(old.kinds()[position]) == type;
  }
}
