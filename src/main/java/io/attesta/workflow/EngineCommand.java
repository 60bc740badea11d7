package io.attesta.workflow;

import java.util.concurrent.Callable;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Runs several calls of the engine as one command: one flush of its rows, in the caller's
 * transaction. The engine's own authorisation is off inside, because the caller has already checked
 * what the person may do.
 */
@Component
class EngineCommand {

  private final ObjectProvider<ProcessEngine> engine;

  EngineCommand(ObjectProvider<ProcessEngine> engine) {
    this.engine = engine;
  }

  <T> T call(Function<CommandContext, T> work) {
    return configuration()
        .getCommandExecutorTxRequired()
        .execute(context -> trusted(context, () -> work.apply(context)));
  }

  /** Switches the engine's authorisation off for a piece of a command that a person started. */
  static <T> T trusted(CommandContext context, Callable<T> work) {
    boolean before = context.isAuthorizationCheckEnabled();
    context.disableAuthorizationCheck();
    try {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      if (before) {
        context.enableAuthorizationCheck();
      }
    }
  }

  static CommandContext context() {
    return Context.getCommandContext();
  }

  ProcessEngineConfigurationImpl configuration() {
    return (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
  }

  ProcessEngine engine() {
    return engine.getObject();
  }
}
