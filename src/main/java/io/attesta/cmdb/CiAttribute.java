package io.attesta.cmdb;

import java.util.List;

/**
 * An attribute of a class.
 *
 * @param key camel case, for example {@code cpuCores}
 * @param name for people
 * @param choices values of type CHOICE; empty for the others
 * @param required a configuration item without it is refused
 * @param controlled changed under the authority of a change only, as far as the class is controlled
 */
record CiAttribute(
    String key,
    String name,
    AttributeType type,
    List<String> choices,
    boolean required,
    boolean controlled) {

  CiAttribute {
    choices = choices == null ? List.of() : List.copyOf(choices);
  }
}
