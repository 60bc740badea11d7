package io.attesta.cmdb.graph;

import java.util.Arrays;
import java.util.List;

/** Collects configuration items and relations in any order and builds their graph. */
public final class GraphBuilder {

  private final List<String> types;
  private final NodeIds index = new NodeIds();
  private final CustomerNames customers = new CustomerNames();
  private final Segments dependents = new Segments();
  private final Segments supports = new Segments();
  private final Segments kinds = new Segments();
  private final Segments groupedAt = new Segments();
  private final Segments groups = new Segments();
  private final Segments needed = new Segments();
  private NodeChunk[] nodes = new NodeChunk[16];

  /**
   * @param types keys of the relation types along which failures travel, at most 16,384
   */
  public GraphBuilder(List<String> types) {
    if (types.size() > Kind.MOST_TYPES) {
      throw new IllegalArgumentException("More than " + Kind.MOST_TYPES + " relation types");
    }
    this.types = List.copyOf(types);
  }

  /**
   * @param live false when it is at the end of its life: it neither fails nor makes others fail
   * @param customer null for none
   */
  public void item(long id, boolean live, boolean service, String customer) {
    int node = node(id);
    nodes[node >> NodeChunk.SHIFT].set(node, live, service, customers.number(customer));
  }

  /**
   * @param type position of the relation type
   * @param group hash of the name of the redundancy group at the dependent end, null for none
   * @param need how many relations of the group have to be up
   */
  public void relation(
      long dependent, long supporting, int type, boolean proposed, Long group, int need) {
    if (group != null) {
      groupedAt.add(kinds.size());
      groups.add((int) (group >> 32));
      groups.add(group.intValue());
      needed.add(need);
    }
    dependents.add(node(dependent));
    supports.add(node(supporting));
    kinds.add(Kind.of(type, proposed, group != null));
  }

  public Graph build() {
    index.trim();
    int chunks = NodeChunk.chunks(index.size());
    return new Graph(
        types,
        index,
        customers,
        Arrays.copyOf(nodes, chunks),
        edges(supports, dependents, chunks, false),
        edges(dependents, supports, chunks, true));
  }

  private int node(long id) {
    int node = index.add(id);
    int chunk = node >> NodeChunk.SHIFT;
    if (chunk >= nodes.length) {
      nodes = Arrays.copyOf(nodes, nodes.length * 2);
    }
    if (nodes[chunk] == null) {
      nodes[chunk] = new NodeChunk();
    }
    return node;
  }

  private EdgeChunk[] edges(Segments owners, Segments ends, int chunks, boolean withGroups) {
    int[] starts = new int[index.size() + 1];
    for (int i = 0; i < owners.size(); i++) {
      starts[owners.get(i) + 1]++;
    }
    for (int node = 0; node < index.size(); node++) {
      starts[node + 1] += starts[node];
    }
    // Filling moves each start to the next node's, so that node n ends up at starts[n].
    int[] order = new int[owners.size()];
    for (int i = 0; i < owners.size(); i++) {
      order[starts[owners.get(i)]++] = i;
    }
    EdgeWriter writer = new EdgeWriter(withGroups);
    EdgeChunk[] result = new EdgeChunk[chunks];
    for (int chunk = 0; chunk < chunks; chunk++) {
      int last = Math.min(index.size(), (chunk + 1) << NodeChunk.SHIFT);
      for (int node = chunk << NodeChunk.SHIFT; node < last; node++) {
        write(writer, order, node == 0 ? 0 : starts[node - 1], starts[node], ends);
        writer.endOfNode();
      }
      result[chunk] = writer.finish();
    }
    return result;
  }

  private void write(EdgeWriter writer, int[] order, int from, int to, Segments ends) {
    long[] sorted = new long[to - from];
    for (int i = from; i < to; i++) {
      sorted[i - from] = (long) ends.get(order[i]) << 32 | order[i];
    }
    Arrays.sort(sorted);
    orderTypes(sorted);
    for (long edge : sorted) {
      int at = (int) edge;
      char kind = (char) kinds.get(at);
      if (Kind.isGrouped(kind)) {
        int grouped = grouped(at);
        long group =
            (long) groups.get(2 * grouped) << 32 | groups.get(2 * grouped + 1) & 0xFFFFFFFFL;
        writer.edge((int) (edge >> 32), kind, group, needed.get(grouped));
      } else {
        writer.edge((int) (edge >> 32), kind, 0, 0);
      }
    }
  }

  /** Among relations between the same two, which are few, the type decides. */
  private void orderTypes(long[] sorted) {
    for (int i = 1; i < sorted.length; i++) {
      long edge = sorted[i];
      int at = i;
      while (at > 0 && sorted[at - 1] >> 32 == edge >> 32 && type(sorted[at - 1]) > type(edge)) {
        sorted[at] = sorted[at - 1];
        at--;
      }
      sorted[at] = edge;
    }
  }

  private int type(long edge) {
    return Kind.type((char) kinds.get((int) edge));
  }

  private int grouped(int position) {
    int low = 0;
    int high = groupedAt.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (groupedAt.get(middle) < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
