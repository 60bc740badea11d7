package io.attesta.workflow.forms;

import java.util.List;
import java.util.Map;

/**
 * One input of a form, in the order of the form.
 *
 * @param key path of the value, with dots below groups and lists, for example {@code plan.window}
 * @param type component type of form-js, for example {@code textfield}
 * @param label text shown to a person; the key when the form gives none
 * @param required whether a visible field must have a value
 * @param options values that can be chosen; empty for other components and dynamic options
 * @param properties the custom properties, for example {@code link} or {@code spine}
 */
public record FormField(
    String key,
    String type,
    String label,
    boolean required,
    List<Object> options,
    Map<String, String> properties) {}
