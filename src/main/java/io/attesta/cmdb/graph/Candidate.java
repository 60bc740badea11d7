package io.attesta.cmdb.graph;

/**
 * Something that may be the root.
 *
 * @param place its place upstream
 * @param depth relations from the nearest start other than itself
 * @param explains how many starts fail when it fails; while that is not certain, the most it can be
 * @param atLeast how many it explains for certain
 */
record Candidate(int node, int place, int depth, int explains, int atLeast)
    implements Comparable<Candidate> {

  boolean isCertain() {
    return explains == atLeast;
  }

  Candidate certainly(int exact) {
    return new Candidate(node, place, depth, exact, exact);
  }

  @Override
  public int compareTo(Candidate other) {
    if (explains != other.explains) {
      return Integer.compare(other.explains, explains);
    }
    return depth != other.depth
        ? Integer.compare(depth, other.depth)
        : Integer.compare(node, other.node);
  }
}
