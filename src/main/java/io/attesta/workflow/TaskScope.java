package io.attesta.workflow;

import java.util.Map;
import java.util.Set;

/**
 * What sets one open task apart from others of the same element.
 *
 * @param groups its candidate groups
 * @param instance variables of its own instance where the element is multi-instance, for example
 *     the element variable; empty otherwise
 */
public record TaskScope(Set<String> groups, Map<String, Object> instance) {

  public TaskScope {
    groups = Set.copyOf(groups);
    instance = Map.copyOf(instance);
  }
}
