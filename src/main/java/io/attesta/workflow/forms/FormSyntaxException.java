package io.attesta.workflow.forms;

/** A form file that cannot be understood; the message says where and why. */
public final class FormSyntaxException extends RuntimeException {

  FormSyntaxException(String message) {
    super(message);
  }

  FormSyntaxException(String message, Throwable cause) {
    super(message, cause);
  }
}
