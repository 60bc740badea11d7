package io.attesta.workflow.forms;

import io.attesta.shared.FieldError;
import java.util.ArrayList;
import java.util.List;

/** Faults found so far, up to as many as anyone reads. */
final class Faults {

  private final List<FieldError> errors = new ArrayList<>();

  void add(String field, String code, String message) {
    if (!full()) {
      errors.add(new FieldError(field, code, message));
    }
  }

  boolean full() {
    return errors.size() >= Checked.MOST_ERRORS;
  }

  List<FieldError> errors() {
    return List.copyOf(errors);
  }
}
