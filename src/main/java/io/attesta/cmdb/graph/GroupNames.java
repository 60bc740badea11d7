package io.attesta.cmdb.graph;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Numbers the redundancy groups of one chunk after the other. */
final class GroupNames {

  private record Group(long name, int needed) {}

  private final Map<Group, Integer> numbers = new HashMap<>();
  private long[] names = new long[16];
  private int[] needed = new int[16];

  int number(long name, int need) {
    int next = numbers.size();
    Integer known = numbers.putIfAbsent(new Group(name, need), next);
    if (known != null) {
      return known;
    }
    if (next == names.length) {
      names = Arrays.copyOf(names, next * 2);
      needed = Arrays.copyOf(needed, next * 2);
    }
    names[next] = name;
    needed[next] = need;
    return next;
  }

  long[] names() {
    return Arrays.copyOf(names, numbers.size());
  }

  int[] needed() {
    return Arrays.copyOf(needed, numbers.size());
  }

  void clear() {
    numbers.clear();
  }
}
