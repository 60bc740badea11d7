package io.attesta.cmdb;

import java.util.List;

/**
 * A class of configuration items (8.2.6).
 *
 * @param parent class whose attributes it has too; null for none
 * @param attributes its own attributes, without those of its parents
 * @param states life cycle: the first is where it begins, the last ends it
 * @param staleAfterDays age from which a configuration item that nobody confirmed counts as stale;
 *     null for never
 * @param version grows with each change, from 1
 */
record CiClass(
    String key,
    String name,
    String parent,
    List<CiAttribute> attributes,
    List<String> states,
    ControlMode control,
    Integer staleAfterDays,
    int version) {

  CiClass {
    attributes = attributes == null ? List.of() : List.copyOf(attributes);
    states = states == null ? List.of() : List.copyOf(states);
  }

  String firstState() {
    return states.get(0);
  }

  String lastState() {
    return states.get(states.size() - 1);
  }
}
