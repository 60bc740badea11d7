package io.attesta.workflow;

import java.util.Map;
import java.util.Set;

/**
 * What a person filled in, checked against the form.
 *
 * @param form id of the form
 * @param values typed values by field key; a field that was left empty is present with null
 * @param steering fields that only steer the process: they are journaled, but no property of the
 *     work item, so that the next round of a loop starts without them
 * @param properties custom properties of the fields by field key, for example {@code link}
 */
public record Answers(
    String form,
    Map<String, Object> values,
    Set<String> steering,
    Map<String, Map<String, String>> properties) {

  public String property(String field, String name) {
    return properties.getOrDefault(field, Map.of()).get(name);
  }
}
