package io.attesta.workflow.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an expression sees: the whole form, and inside a list its item, its parent, its place. */
record Scope(
    Map<String, Object> root,
    Map<String, Object> self,
    Map<String, Object> parent,
    List<Integer> places) {

  static Scope of(Map<String, Object> root) {
    return new Scope(root, root, null, List.of());
  }

  /** Scope of the item at the zero-based index. */
  Scope item(Map<String, Object> item, int index) {
    List<Integer> inside = new ArrayList<>(places);
    inside.add(index + 1);
    return new Scope(root, item, self, inside);
  }

  Map<String, Object> context() {
    Map<String, Object> context = new HashMap<>(root);
    context.putAll(self);
    context.put("this", self);
    context.put("parent", parent);
    context.put("i", places);
    return context;
  }

  boolean hides(List<Feel> conditions) {
    return !conditions.isEmpty() && conditions.stream().anyMatch(c -> c.holds(context()));
  }
}
