package io.attesta.workflow.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The data a form holds: what may stand under each key, whatever groups the picture has. */
record Shape(Map<String, Node> nodes) {

  /** What stands under one key. */
  sealed interface Node {}

  /** An input; hidden when any of the conditions holds. */
  record Leaf(Component component, List<Feel> hides) implements Node {}

  /** A group with a path of its own. */
  record Inner(Shape shape) implements Node {}

  /** A dynamic list, each item of which has the same shape. */
  record Items(Component component, List<Feel> hides, Shape shape) implements Node {}

  static Shape of(JsonNode components) {
    Shape shape = new Shape(new LinkedHashMap<>());
    shape.addAll(components, List.of(), 0);
    return shape;
  }

  private void addAll(JsonNode components, List<Feel> hides, int depth) {
    if (depth > 10) {
      throw new FormSyntaxException("groups are nested deeper than 10 levels");
    }
    for (JsonNode json : components) {
      add(new Component(json), hides, depth);
    }
  }

  private void add(Component component, List<Feel> outer, int depth) {
    List<Feel> hides = new ArrayList<>(outer);
    component.hide().ifPresent(hides::add);
    switch (component.type()) {
      case "group" -> inner(component.path()).addAll(component.children(), hides, depth + 1);
      case "dynamiclist" -> {
        Shape items = new Shape(new LinkedHashMap<>());
        items.addAll(component.children(), List.of(), depth + 1);
        put(component.path(), new Items(component, List.copyOf(hides), items));
      }
      default -> {
        if (component.isInput()) {
          component.compile();
          put(component.key(), new Leaf(component, List.copyOf(hides)));
        }
      }
    }
  }

  private void put(String path, Node node) {
    if (path.isEmpty()) {
      throw new FormSyntaxException("an input has no key");
    }
    int dot = path.lastIndexOf('.');
    Shape at = dot < 0 ? this : inner(path.substring(0, dot));
    if (at.nodes.putIfAbsent(path.substring(dot + 1), node) != null) {
      throw new FormSyntaxException("the key '" + path + "' is used twice");
    }
  }

  private Shape inner(String path) {
    Shape at = this;
    for (String part : path.isEmpty() ? new String[0] : path.split("\\.")) {
      Node node = at.nodes.computeIfAbsent(part, k -> new Inner(new Shape(new LinkedHashMap<>())));
      if (!(node instanceof Inner in)) {
        throw new FormSyntaxException("the path '" + path + "' is also the key of an input");
      }
      at = in.shape();
    }
    return at;
  }

  List<FormField> fields(String prefix) {
    List<FormField> fields = new ArrayList<>();
    nodes.forEach(
        (key, node) -> {
          String path = prefix + key;
          if (node instanceof Inner inner) {
            fields.addAll(inner.shape().fields(path + "."));
          } else if (node instanceof Items items) {
            fields.add(items.component().toField(path));
            fields.addAll(items.shape().fields(path + "."));
          } else if (node instanceof Leaf leaf) {
            fields.add(leaf.component().toField(path));
          }
        });
    return fields;
  }
}
