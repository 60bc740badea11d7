package io.attesta.cmdb.graph;

import java.util.Arrays;

/**
 * Numbers the configuration items from 0 in the order in which they came. Numbers are never taken
 * back, so all states of a graph share one of these; a state knows how many of them are its own.
 */
final class NodeIds {

  private long[] ids = new long[1024];
  private int[] table = new int[2048];
  private int size;

  /** The number, -1 when there is none. */
  synchronized int find(long id) {
    return table[slot(id)] - 1;
  }

  /** The number, a new one when there is none. */
  synchronized int add(long id) {
    int slot = slot(id);
    if (table[slot] != 0) {
      return table[slot] - 1;
    }
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size + (size >> 1));
    }
    ids[size] = id;
    table[slot] = ++size;
    if (size > table.length / 3 * 2) {
      grow();
    }
    return size - 1;
  }

  /** Ids by number; those of numbers given out so far never change. */
  synchronized long[] ids() {
    return ids;
  }

  synchronized int size() {
    return size;
  }

  /** Gives back what was reserved for growing. */
  synchronized void trim() {
    ids = Arrays.copyOf(ids, Math.max(1024, size + size / 64));
  }

  private void grow() {
    table = new int[table.length * 2];
    for (int node = 0; node < size; node++) {
      table[slot(ids[node])] = node + 1;
    }
  }

  private int slot(long id) {
    long mixed = id * 0x9E3779B97F4A7C15L;
    int mask = table.length - 1;
    int slot = (int) (mixed >>> 32) & mask;
    while (table[slot] != 0 && ids[table[slot] - 1] != id) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
