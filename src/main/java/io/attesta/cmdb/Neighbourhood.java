package io.attesta.cmdb;

import java.util.List;

/**
 * A configuration item, what is around it, and how these hang together.
 *
 * @param items the nearest first; the first one is the item itself
 * @param relations those between the items
 * @param truncated whether more is around it than the limit allows to tell
 */
record Neighbourhood(List<Neighbour> items, List<Link> relations, boolean truncated) {

  /**
   * One configuration item.
   *
   * @param depth number of relations from the item that was asked about
   */
  record Neighbour(String key, String ciClass, String name, String state, int depth) {}

  /**
   * One relation.
   *
   * @param label name of the relation type, read from {@code from} to {@code to}
   * @param redundancyNeeded how many of the group have to be up; null without a group
   */
  record Link(
      String from,
      String type,
      String label,
      String to,
      String redundancyGroup,
      Integer redundancyNeeded,
      Confidence confidence) {}

  enum Direction {
    BOTH,
    /** Follows relations from their source to their target. */
    OUT,
    /** Follows relations from their target to their source. */
    IN
  }
}
