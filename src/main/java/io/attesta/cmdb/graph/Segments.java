package io.attesta.cmdb.graph;

import java.util.ArrayList;
import java.util.List;

/** A list of ints that grows without copying what it holds. */
final class Segments {

  private static final int SHIFT = 16;
  private static final int MASK = (1 << SHIFT) - 1;

  private final List<int[]> segments = new ArrayList<>();
  private int[] last;
  private int size;

  void add(int value) {
    if ((size & MASK) == 0) {
      last = new int[1 << SHIFT];
      segments.add(last);
    }
    last[size++ & MASK] = value;
  }

  int get(int position) {
    return segments.get(position >> SHIFT)[position & MASK];
  }

  int size() {
    return size;
  }
}
