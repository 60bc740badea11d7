package io.attesta.workflow.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The form as it looks when submitted: what was sent, else what was known, else the default. */
final class Filled {

  static final int MOST_ITEMS = 200;

  private Filled() {}

  static Map<String, Object> of(Shape shape, Map<?, ?> sent, Map<?, ?> known) {
    Map<String, Object> data = new LinkedHashMap<>();
    shape
        .nodes()
        .forEach(
            (key, node) -> {
              if (node instanceof Shape.Inner inner) {
                data.put(key, of(inner.shape(), map(sent.get(key)), map(known.get(key))));
              } else if (node instanceof Shape.Items items) {
                data.put(key, items(items, key, sent, known));
              } else if (node instanceof Shape.Leaf leaf) {
                data.put(key, leaf(leaf.component(), key, sent, known));
              }
            });
    return data;
  }

  private static Object leaf(Component component, String key, Map<?, ?> sent, Map<?, ?> known) {
    Object value = sent.containsKey(key) ? sent.get(key) : opening(component, known.get(key));
    boolean multiple = Component.MULTIPLE.contains(component.type());
    boolean fits = multiple ? value instanceof List : !(value instanceof List);
    return fits && !(value instanceof Map) ? value : null;
  }

  /** The value a field opens with. */
  static Object opening(Component component, Object known) {
    Object value = known != null ? known : component.defaultValue();
    return value == null && component.type().equals("checkbox") ? Boolean.FALSE : value;
  }

  private static List<Object> items(
      Shape.Items items, String key, Map<?, ?> sent, Map<?, ?> known) {
    List<?> before = openingItems(items.component(), known.get(key));
    List<?> raw = sent.get(key) instanceof List<?> list ? list : before;
    List<Object> filled = new ArrayList<>();
    for (int i = 0; i < Math.min(raw.size(), MOST_ITEMS); i++) {
      Object old = i < before.size() ? before.get(i) : null;
      filled.add(of(items.shape(), map(raw.get(i)), map(old)));
    }
    return filled;
  }

  static List<?> openingItems(Component component, Object known) {
    if (known instanceof List<?> list) {
      return list;
    }
    boolean fixed = !component.flag("allowAddRemove", true);
    int count = component.number("/defaultRepetitions").map(Number::intValue).orElse(1);
    return fixed ? java.util.Collections.nCopies(count, Map.of()) : List.of();
  }

  /** The same data without hidden fields; conditions look at the data as given. */
  static Map<String, Object> withoutHidden(Shape shape, Map<String, Object> data, Scope scope) {
    Map<String, Object> kept = new LinkedHashMap<>(data);
    shape
        .nodes()
        .forEach(
            (key, node) -> {
              if (node instanceof Shape.Inner inner) {
                kept.put(key, withoutHidden(inner.shape(), map(data.get(key)), scope));
              } else if (node instanceof Shape.Leaf leaf && scope.hides(leaf.hides())) {
                kept.put(key, null);
              } else if (node instanceof Shape.Items items) {
                kept.put(
                    key, scope.hides(items.hides()) ? null : items(items, data.get(key), scope));
              }
            });
    return kept;
  }

  private static List<Object> items(Shape.Items items, Object list, Scope scope) {
    List<Object> kept = new ArrayList<>();
    int index = 0;
    for (Object item : (List<?>) list) {
      Map<String, Object> data = map(item);
      kept.add(withoutHidden(items.shape(), data, scope.item(data, index++)));
    }
    return kept;
  }

  /** The root of what expressions see: known values with the form's data on top. */
  static Map<String, Object> over(Map<String, Object> known, Map<String, Object> data) {
    Map<String, Object> root = new HashMap<>(known);
    root.putAll(data);
    return root;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }
}
