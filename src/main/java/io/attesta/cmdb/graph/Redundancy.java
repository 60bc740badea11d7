package io.attesta.cmdb.graph;

import java.util.HashMap;
import java.util.Map;

/** How many relations of each redundancy group are still up while failures spread. */
final class Redundancy {

  private static final class Group {
    private int up;
    private int needed;
  }

  private final Graph graph;
  private final Follow follow;
  private final Map<Integer, Map<Long, Group>> groups = new HashMap<>();

  Redundancy(Graph graph, Follow follow) {
    this.graph = graph;
    this.follow = follow;
  }

  /**
   * One more relation of the group went down.
   *
   * @return whether fewer than needed are left
   */
  boolean lose(int dependent, long group) {
    Group lost = of(dependent).get(group);
    lost.up--;
    return lost.up < lost.needed;
  }

  private Map<Long, Group> of(int dependent) {
    return groups.computeIfAbsent(dependent, d -> count(dependent));
  }

  /** Relations whose other end is out of use count as down from the beginning. */
  private Map<Long, Group> count(int dependent) {
    Map<Long, Group> found = new HashMap<>();
    EdgeChunk chunk = graph.supports(dependent);
    for (int at = chunk.from(dependent); at < chunk.to(dependent); at++) {
      char kind = chunk.kinds()[at];
      if (Kind.isGrouped(kind) && follow.exists(kind)) {
        Group group = found.computeIfAbsent(chunk.group(at), g -> new Group());
        group.up += graph.isLive(chunk.ends()[at]) ? 1 : 0;
        group.needed = Math.max(group.needed, chunk.needed(at));
      }
    }
    return found;
  }
}
