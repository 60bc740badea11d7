package io.attesta.cmdb.graph;

import java.util.Arrays;
import java.util.Collection;

/** Which relations a question follows. */
public final class Follow {

  private final boolean[] types;
  private final boolean proposed;

  private Follow(boolean[] types, boolean proposed) {
    this.types = types;
    this.proposed = proposed;
  }

  /**
   * @param types keys of relation types; empty for all, those that do not propagate are ignored
   * @param proposed whether relations that are only proposed count
   */
  public static Follow of(Graph graph, Collection<String> types, boolean proposed) {
    boolean[] followed = new boolean[graph.types.size()];
    if (types.isEmpty()) {
      Arrays.fill(followed, true);
    }
    for (String type : types) {
      int position = graph.types.indexOf(type);
      if (position >= 0) {
        followed[position] = true;
      }
    }
    return new Follow(followed, proposed);
  }

  /** Whether failures travel along it. */
  boolean takes(char kind) {
    return types[Kind.type(kind)] && exists(kind);
  }

  /** Whether it counts in its redundancy group. */
  boolean exists(char kind) {
    return proposed || !Kind.isProposed(kind);
  }
}
