package io.attesta.cmdb.graph;

/** What is known of a run of neighbouring configuration items; never changed once it is shared. */
record NodeChunk(byte[] flags, int[] customers) {

  static final int SHIFT = 8;
  static final int SIZE = 1 << SHIFT;
  static final int MASK = SIZE - 1;

  private static final byte LIVE = 1;
  private static final byte SERVICE = 2;

  NodeChunk() {
    this(new byte[SIZE], new int[SIZE]);
  }

  NodeChunk copy() {
    return new NodeChunk(flags.clone(), customers.clone());
  }

  void set(int node, boolean live, boolean service, int customer) {
    flags[node & MASK] = (byte) ((live ? LIVE : 0) | (service ? SERVICE : 0));
    customers[node & MASK] = customer;
  }

  boolean isLive(int node) {
    return (flags[node & MASK] & LIVE) != 0;
  }

  boolean isService(int node) {
    return (flags[node & MASK] & SERVICE) != 0;
  }

  int customer(int node) {
    return customers[node & MASK];
  }

  static int chunks(int nodes) {
    return (nodes + MASK) >> SHIFT;
  }
}
