package io.attesta.change.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Reads what the outputs of decisions left in an execution. */
final class Of {

  private Of() {}

  /** Number of the work item. */
  static String number(DelegateExecution execution) {
    return execution.getProcessBusinessKey();
  }

  static String text(DelegateExecution execution, String variable) {
    Object value = execution.getVariable(variable);
    return value == null || value.toString().isBlank() ? null : value.toString();
  }

  static int number(DelegateExecution execution, String variable) {
    return execution.getVariable(variable) instanceof Number number ? number.intValue() : 0;
  }
}
