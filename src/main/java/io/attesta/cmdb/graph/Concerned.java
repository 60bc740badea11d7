package io.attesta.cmdb.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects services and customers of everything that is concerned. */
final class Concerned {

  private final Graph graph;
  private final int limit;
  private final List<Long> services = new ArrayList<>();
  private final BitSet customers = new BitSet();
  private boolean more;

  Concerned(Graph graph, int limit) {
    this.graph = graph;
    this.limit = limit;
  }

  /** Each node is told once. */
  void add(int node) {
    customers.set(graph.customer(node));
    if (graph.isService(node)) {
      if (services.size() < limit) {
        services.add(graph.ids[node]);
      } else {
        more = true;
      }
    }
  }

  Findings with(List<Finding> findings, boolean truncated) {
    Set<String> names = new TreeSet<>();
    for (int at = customers.nextSetBit(1); at > 0; at = customers.nextSetBit(at + 1)) {
      names.add(graph.customers.name(at));
    }
    return new Findings(findings, services, names, truncated || more);
  }
}
