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

  /** By what depends: the groups of its relations, in their order; null for those without. */
  private final Map<Integer, Group[]> groups = new HashMap<>();

  Redundancy(Graph graph, Follow follow) {
    this.graph = graph;
    this.follow = follow;
  }

  /**
   * One more relation with a group went down.
   *
   * @return whether fewer than needed are left
   */
  boolean lose(int dependent, int support, int type) {
    EdgeChunk chunk = graph.supports(dependent);
    Group[] own = groups.computeIfAbsent(dependent, d -> count(chunk, d));
    Group lost = own[chunk.find(dependent, support, type) - chunk.from(dependent)];
    lost.up--;
    return lost.up < lost.needed;
  }

  /** Relations whose other end is out of use count as down from the beginning. */
  private Group[] count(EdgeChunk chunk, int dependent) {
    int from = chunk.from(dependent);
    int grouped = chunk.firstGrouped(dependent);
    Group[] own = new Group[chunk.to(dependent) - from];
    Map<Long, Group> byName = new HashMap<>();
    for (int i = 0; i < own.length; i++) {
      char kind = chunk.kinds()[from + i];
      if (!Kind.isGrouped(kind)) {
        continue;
      }
      int number = chunk.groupOf()[grouped++];
      if (follow.exists(kind)) {
        own[i] = byName.computeIfAbsent(chunk.groups()[number], name -> new Group());
        own[i].up += graph.isLive(chunk.ends()[from + i]) ? 1 : 0;
        own[i].needed = Math.max(own[i].needed, chunk.needed()[number]);
      }
    }
    return own;
  }
}
