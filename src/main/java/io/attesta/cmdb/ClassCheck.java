package io.attesta.cmdb;

import io.attesta.shared.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells the faults of a class that stand in the class itself, or between it and its family. */
final class ClassCheck {

  private static final String WORDS = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final String CAMEL = "[a-z][a-zA-Z0-9]{0,59}";

  private ClassCheck() {}

  /**
   * @param others the classes it shall stand among; may contain its former self
   */
  static List<FieldError> faults(CiClass edited, ClassModel others) {
    List<FieldError> faults = new ArrayList<>();
    if (edited.key().length() > 100 || !edited.key().matches(WORDS)) {
      faults.add(new FieldError("key", "invalid", "Lower-case words joined by hyphens"));
    }
    if (edited.staleAfterDays() != null && edited.staleAfterDays() < 1) {
      faults.add(new FieldError("staleAfterDays", "out-of-range", "At least a day"));
    }
    states(edited, faults);
    for (int i = 0; i < edited.attributes().size(); i++) {
      attribute("attributes[" + i + "]", edited.attributes().get(i), faults);
    }
    family(edited, others, faults);
    return faults;
  }

  private static void states(CiClass edited, List<FieldError> faults) {
    if (edited.states().isEmpty()) {
      faults.add(new FieldError("states", "required", "A life cycle has a state"));
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < edited.states().size(); i++) {
      String state = edited.states().get(i);
      if (state == null || !state.matches(WORDS)) {
        faults.add(
            new FieldError("states[" + i + "]", "invalid", "Lower-case words joined by hyphens"));
      } else if (!seen.add(state)) {
        faults.add(new FieldError("states[" + i + "]", "duplicate", state + " is there already"));
      }
    }
  }

  private static void attribute(String field, CiAttribute attribute, List<FieldError> faults) {
    if (attribute.key() == null || !attribute.key().matches(CAMEL)) {
      faults.add(new FieldError(field + ".key", "invalid", "One word in camel case"));
    }
    if (attribute.name() == null || attribute.name().isBlank()) {
      faults.add(new FieldError(field + ".name", "required", "An attribute has a name"));
    }
    if (attribute.type() == null) {
      faults.add(new FieldError(field + ".type", "required", "An attribute has a type"));
    } else if ((attribute.type() == AttributeType.CHOICE) == attribute.choices().isEmpty()) {
      faults.add(
          new FieldError(
              field + ".choices", "invalid", "Choices belong to type CHOICE, and to it only"));
    }
    if (new HashSet<>(attribute.choices()).size() < attribute.choices().size()) {
      faults.add(new FieldError(field + ".choices", "duplicate", "A choice is there twice"));
    }
  }

  private static void family(CiClass edited, ClassModel others, List<FieldError> faults) {
    Set<String> taken = new HashSet<>();
    if (edited.parent() != null) {
      EffectiveClass parent = others.find(edited.parent()).orElse(null);
      if (parent == null) {
        faults.add(new FieldError("parent", "unknown", "There is no such class"));
      } else if (parent.lineage().contains(edited.key())) {
        faults.add(new FieldError("parent", "cycle", "The parent descends from this class"));
      } else {
        taken.addAll(parent.attributes().keySet());
      }
    }
    others.all().stream()
        .filter(one -> one.lineage().contains(edited.key()))
        .filter(one -> !one.own().key().equals(edited.key()))
        .forEach(one -> one.own().attributes().forEach(a -> taken.add(a.key())));
    for (int i = 0; i < edited.attributes().size(); i++) {
      String key = edited.attributes().get(i).key();
      if (key != null && !taken.add(key)) {
        faults.add(
            new FieldError(
                "attributes[" + i + "].key",
                "duplicate",
                key + " is there already, or in a class above or below"));
      }
    }
  }
}
