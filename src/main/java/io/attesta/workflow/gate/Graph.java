package io.attesta.workflow.gate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where a token can go; nodes that make it wait are marked. */
final class Graph {

  private final Map<String, Set<String>> next = new LinkedHashMap<>();
  private final Set<String> waits = new HashSet<>();

  void edge(String from, String to) {
    next.computeIfAbsent(from, k -> new LinkedHashSet<>()).add(to);
  }

  void waitsAt(String node) {
    waits.add(node);
  }

  /** Everything a token reaches from the node in one go, without waiting anywhere. */
  Set<String> reachedAtOnce(String start) {
    Set<String> seen = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>();
    open.push(start);
    while (!open.isEmpty()) {
      String node = open.pop();
      if (waits.contains(node)) {
        continue;
      }
      for (String to : next.getOrDefault(node, Set.of())) {
        if (seen.add(to)) {
          open.push(to);
        }
      }
    }
    return seen;
  }

  /** A node that a token comes back to without ever having waited. */
  Optional<String> restless() {
    return next.keySet().stream().filter(node -> reachedAtOnce(node).contains(node)).findFirst();
  }
}
