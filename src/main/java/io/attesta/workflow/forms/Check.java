package io.attesta.workflow.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One check of one submission. */
final class Check {

  private final Shape shape;
  private final Map<String, Object> known;
  private final Faults faults = new Faults();
  private final Values values;

  Check(Shape shape, Map<String, Object> known, LocalDate today) {
    this.shape = shape;
    this.known = known;
    this.values = new Values(faults, today);
  }

  Checked run(Map<String, Object> sent) {
    refuseUnknown(shape, sent, "");
    // The browser clears hidden fields first and asks the conditions again on what is left.
    Map<String, Object> filled = Filled.of(shape, sent, known);
    Scope all = Scope.of(Filled.over(known, filled));
    Map<String, Object> visible = Filled.withoutHidden(shape, filled, all);
    Scope scope = Scope.of(Filled.over(known, visible));
    Map<String, Object> accepted = check(shape, sent, known, filled, scope, "");
    return new Checked(accepted, faults.errors());
  }

  private void refuseUnknown(Shape at, Map<?, ?> sent, String prefix) {
    for (Map.Entry<?, ?> entry : sent.entrySet()) {
      if (faults.full()) {
        return;
      }
      String key = String.valueOf(entry.getKey());
      String path = prefix + (key.length() > 100 ? key.substring(0, 100) : key);
      Shape.Node node = at.nodes().get(key);
      if (node == null) {
        faults.add(path, "unknown-field", "The form has no such field");
      } else if (node instanceof Shape.Inner inner) {
        refuseUnknownIn(inner.shape(), entry.getValue(), path);
      } else if (node instanceof Shape.Items items) {
        refuseUnknownItems(items, entry.getValue(), path);
      }
    }
  }

  private void refuseUnknownIn(Shape inner, Object value, String path) {
    if (value instanceof Map<?, ?> map) {
      refuseUnknown(inner, map, path + ".");
    } else if (value != null) {
      faults.add(path, "wrong-type", "Expected an object");
    }
  }

  private void refuseUnknownItems(Shape.Items items, Object value, String path) {
    if (!(value instanceof List<?> list)) {
      if (value != null) {
        faults.add(path, "wrong-type", "Expected a list of objects");
      }
      return;
    }
    if (list.size() > Filled.MOST_ITEMS) {
      faults.add(path, "too-many", "At most " + Filled.MOST_ITEMS + " items are accepted");
      return;
    }
    int index = 0;
    for (Object item : list) {
      refuseUnknownIn(items.shape(), item == null ? "" : item, path + "[" + index++ + "]");
    }
  }

  private Map<String, Object> check(
      Shape at, Map<?, ?> sent, Map<?, ?> before, Map<?, ?> filled, Scope scope, String prefix) {
    Map<String, Object> accepted = new LinkedHashMap<>();
    at.nodes()
        .forEach(
            (key, node) -> {
              Place place = new Place(key, prefix + key, sent, before, filled, scope, accepted);
              if (node instanceof Shape.Inner inner) {
                checkInner(inner, place);
              } else if (node instanceof Shape.Items items && !scope.hides(items.hides())) {
                checkItems(items, place);
              } else if (node instanceof Shape.Leaf leaf && !scope.hides(leaf.hides())) {
                checkLeaf(leaf.component(), place);
              }
            });
    return accepted;
  }

  private record Place(
      String key,
      String path,
      Map<?, ?> sent,
      Map<?, ?> before,
      Map<?, ?> filled,
      Scope scope,
      Map<String, Object> accepted) {

    Map<String, Object> sentMap() {
      return Filled.map(sent.get(key));
    }
  }

  private void checkInner(Shape.Inner inner, Place at) {
    Map<String, Object> result =
        check(
            inner.shape(),
            at.sentMap(),
            Filled.map(at.before().get(at.key())),
            Filled.map(at.filled().get(at.key())),
            at.scope(),
            at.path() + ".");
    if (!result.isEmpty()) {
      at.accepted().put(at.key(), result);
    }
  }

  private void checkItems(Shape.Items items, Place at) {
    List<?> before = Filled.openingItems(items.component(), at.before().get(at.key()));
    List<?> filled = (List<?>) at.filled().get(at.key());
    List<?> sent = at.sent().get(at.key()) instanceof List<?> list ? list : before;
    if (!items.component().flag("allowAddRemove", true) && filled.size() != before.size()) {
      faults.add(at.path(), "fixed-size", "Exactly " + before.size() + " items are expected");
    }
    List<Object> accepted = new ArrayList<>();
    for (int i = 0; i < filled.size(); i++) {
      Map<String, Object> item = Filled.map(filled.get(i));
      accepted.add(
          check(
              items.shape(),
              Filled.map(sent.get(i)),
              i < before.size() ? Filled.map(before.get(i)) : Map.of(),
              item,
              at.scope().item(item, i),
              at.path() + "[" + i + "]."));
    }
    if (!accepted.isEmpty() || at.sent().containsKey(at.key())) {
      at.accepted().put(at.key(), accepted);
    }
  }

  private void checkLeaf(Component component, Place at) {
    boolean sent = at.sent().containsKey(at.key());
    Object raw = sent ? at.sent().get(at.key()) : at.filled().get(at.key());
    Map<String, Object> context = at.scope().context();
    if (component.type().equals("expression")) {
      component.expression("expression").ifPresent(e -> keep(at, e.evaluate(context)));
      return;
    }
    if (readOnly(component, context)) {
      Object opening = Filled.opening(component, at.before().get(at.key()));
      if (sent && !Plain.same(raw, opening)) {
        faults.add(at.path(), "read-only", "This field cannot be changed");
      }
      return;
    }
    Object value = values.typed(component, at.path(), raw, context, sent);
    if (value == null && sent) {
      at.accepted().put(at.key(), null);
    } else {
      keep(at, value);
    }
  }

  private static void keep(Place at, Object value) {
    if (value != null) {
      at.accepted().put(at.key(), value);
    }
  }

  private static boolean readOnly(Component component, Map<String, Object> context) {
    return component.flag("disabled")
        || component.flag("readonly")
        || component.expression("readonly").map(e -> e.holds(context)).orElse(false);
  }
}
