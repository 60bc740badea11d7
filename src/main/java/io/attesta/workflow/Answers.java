package io.attesta.workflow;

import java.util.Map;

/**
 * What a person filled in, checked against the form.
 *
 * @param form id of the form
 * @param values typed values by field key; a field that was left empty is present with null
 * @param properties custom properties of the fields by field key, for example {@code link}
 */
public record Answers(
    String form, Map<String, Object> values, Map<String, Map<String, String>> properties) {

  public String property(String field, String name) {
    return properties.getOrDefault(field, Map.of()).get(name);
  }
}
