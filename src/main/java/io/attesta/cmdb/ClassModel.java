package io.attesta.cmdb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All classes and relation types as they were at one moment. */
final class ClassModel {

  private final Map<String, EffectiveClass> classes = new LinkedHashMap<>();
  private final Map<String, RelationType> relationTypes;

  /**
   * @throws IllegalArgumentException when a parent is missing or a class descends from itself
   */
  ClassModel(Collection<CiClass> classes, Collection<RelationType> relationTypes) {
    Map<String, CiClass> byKey =
        classes.stream().collect(Collectors.toMap(CiClass::key, Function.identity()));
    for (CiClass one : classes) {
      this.classes.put(one.key(), effective(one, byKey));
    }
    this.relationTypes =
        relationTypes.stream()
            .collect(Collectors.toUnmodifiableMap(RelationType::key, Function.identity()));
  }

  private static EffectiveClass effective(CiClass own, Map<String, CiClass> byKey) {
    List<CiClass> line = new ArrayList<>();
    for (CiClass one = own; one != null; one = parent(one, byKey)) {
      if (line.contains(one)) {
        throw new IllegalArgumentException("Class " + own.key() + " descends from itself");
      }
      line.add(one);
    }
    List<String> keys = line.stream().map(CiClass::key).toList();
    Collections.reverse(line);
    Map<String, CiAttribute> attributes = new LinkedHashMap<>();
    line.forEach(one -> one.attributes().forEach(a -> attributes.put(a.key(), a)));
    return new EffectiveClass(own, keys, Collections.unmodifiableMap(attributes));
  }

  private static CiClass parent(CiClass one, Map<String, CiClass> byKey) {
    if (one.parent() == null) {
      return null;
    }
    CiClass parent = byKey.get(one.parent());
    if (parent == null) {
      throw new IllegalArgumentException("There is no class " + one.parent());
    }
    return parent;
  }

  Optional<EffectiveClass> find(String key) {
    return key == null ? Optional.empty() : Optional.ofNullable(classes.get(key));
  }

  Collection<EffectiveClass> all() {
    return Collections.unmodifiableCollection(classes.values());
  }

  /** The class and all that descend from it; empty when it does not exist. */
  Set<String> family(String key) {
    return classes.values().stream()
        .filter(one -> one.lineage().contains(key))
        .map(one -> one.own().key())
        .collect(Collectors.toUnmodifiableSet());
  }

  Optional<RelationType> relationType(String key) {
    return key == null ? Optional.empty() : Optional.ofNullable(relationTypes.get(key));
  }

  Collection<RelationType> relationTypes() {
    return relationTypes.values();
  }
}
