package io.attesta.workflow.forms;

import io.attesta.shared.FieldError;
import java.util.List;
import java.util.Map;

/**
 * What is left of submitted form data after checking.
 *
 * @param values accepted values by field key, typed (Long or BigDecimal, Boolean, String, List,
 *     Map); a cleared field is present with {@code null}, a hidden or never filled one is absent
 * @param errors every fault found, with the plain key of the field; at most {@link #MOST_ERRORS}
 */
public record Checked(Map<String, Object> values, List<FieldError> errors) {

  /** More faults than this help nobody, and an attacker's 100,000 keys must not become errors. */
  public static final int MOST_ERRORS = 50;

  /** Whether the values may be used. */
  public boolean ok() {
    return errors.isEmpty();
  }
}
