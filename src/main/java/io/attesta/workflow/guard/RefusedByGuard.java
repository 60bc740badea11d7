package io.attesta.workflow.guard;

import org.camunda.bpm.engine.BadUserRequestException;

/** An expression or model wants what it may not have: the sender's fault, not ours. */
final class RefusedByGuard extends BadUserRequestException {

  RefusedByGuard(String message) {
    super(message);
  }
}
