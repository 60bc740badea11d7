package io.attesta.workflow.guard;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Takes the guard's refusal out of what the engine wraps it in, so that the REST edge answers 400
 * and not 500. Each chain of interceptors needs an instance of its own.
 */
public final class GuardInterceptor extends CommandInterceptor {

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (ProcessEngineException e) {
      for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
        if (cause instanceof RefusedByGuard refused) {
          throw refused;
        }
      }
      throw e;
    }
  }
}
