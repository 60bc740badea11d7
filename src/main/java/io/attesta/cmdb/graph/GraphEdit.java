package io.attesta.cmdb.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * Makes the next state of a graph. Only the newest state may be edited, by one thread at a time;
 * readers of any state are not disturbed.
 */
public final class GraphEdit {

  /** The relation as it is to be; {@code kind} null when it is to go. */
  private record Edge(
      int dependent, int supporting, int type, Character kind, long group, int need) {}

  private record Item(int node, boolean live, boolean service, int customer) {}

  private final Graph before;
  private final List<Item> items = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();

  public GraphEdit(Graph before) {
    this.before = before;
  }

  /** Adds or replaces a configuration item; see {@link GraphBuilder#item}. */
  public void item(long id, boolean live, boolean service, String customer) {
    items.add(new Item(before.index.add(id), live, service, before.customers.number(customer)));
  }

  /** Adds or replaces a relation; see {@link GraphBuilder#relation}. */
  public void relation(
      long dependent, long supporting, int type, boolean proposed, Long group, int need) {
    edge(
        dependent,
        supporting,
        type,
        Kind.of(type, proposed, group != null),
        group == null ? 0 : group,
        need);
  }

  /** Takes a relation out; nothing happens when it is not there. */
  public void remove(long dependent, long supporting, int type) {
    edge(dependent, supporting, type, null, 0, 0);
  }

  /** The state after all that was told; of two edits of the same thing the later one counts. */
  public Graph apply() {
    int chunks = NodeChunk.chunks(before.index.size());
    return new Graph(
        before.types,
        before.index,
        before.customers,
        nodes(chunks),
        edges(before.dependents, chunks, Edge::supporting, Edge::dependent, false),
        edges(before.supports, chunks, Edge::dependent, Edge::supporting, true));
  }

  private void edge(
      long dependent, long supporting, int type, Character kind, long group, int need) {
    edges.add(
        new Edge(
            before.index.add(dependent), before.index.add(supporting), type, kind, group, need));
  }

  private NodeChunk[] nodes(int chunks) {
    NodeChunk[] next = new NodeChunk[chunks];
    System.arraycopy(before.nodes, 0, next, 0, before.nodes.length);
    for (int chunk = before.nodes.length; chunk < chunks; chunk++) {
      next[chunk] = new NodeChunk();
    }
    boolean[] own = new boolean[chunks];
    for (Item item : items) {
      int chunk = item.node() >> NodeChunk.SHIFT;
      if (!own[chunk]) {
        next[chunk] = next[chunk].copy();
        own[chunk] = true;
      }
      next[chunk].set(item.node(), item.live(), item.service(), item.customer());
    }
    return next;
  }

  private EdgeChunk[] edges(
      EdgeChunk[] old,
      int chunks,
      ToIntFunction<Edge> owner,
      ToIntFunction<Edge> end,
      boolean withGroups) {
    EdgeChunk[] next = new EdgeChunk[chunks];
    System.arraycopy(old, 0, next, 0, old.length);
    Arrays.fill(next, old.length, chunks, EdgeChunk.EMPTY);
    TreeMap<Integer, List<Edge>> byChunk = new TreeMap<>();
    for (Edge edge : edges) {
      byChunk
          .computeIfAbsent(owner.applyAsInt(edge) >> NodeChunk.SHIFT, c -> new ArrayList<>())
          .add(edge);
    }
    Comparator<Edge> order =
        Comparator.comparingInt(owner).thenComparingInt(end).thenComparingInt(Edge::type);
    EdgeMerge merge = new EdgeMerge(withGroups);
    byChunk.forEach(
        (chunk, changed) -> {
          changed.sort(order);
          merge.begin(next[chunk], chunk << NodeChunk.SHIFT);
          for (int i = 0; i < changed.size(); i++) {
            Edge edge = changed.get(i);
            // Sorting is stable: the last of equals is the latest.
            if (i + 1 == changed.size() || order.compare(edge, changed.get(i + 1)) != 0) {
              merge.change(
                  owner.applyAsInt(edge),
                  end.applyAsInt(edge),
                  edge.type(),
                  edge.kind(),
                  edge.group(),
                  edge.need());
            }
          }
          next[chunk] = merge.finish();
        });
    return next;
  }
}
