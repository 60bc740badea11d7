package io.attesta.workflow;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Person;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.camunda.bpm.engine.IdentityService;
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
  private final CurrentPerson currentPerson;

  EngineCommand(ObjectProvider<ProcessEngine> engine, CurrentPerson currentPerson) {
    this.engine = engine;
    this.currentPerson = currentPerson;
  }

  <T> T call(Function<CommandContext, T> work) {
    IdentityService identity = engine().getIdentityService();
    Person person = currentPerson.get();
    // Models ask for currentUser(); the engine's own entrances have told it already.
    boolean tell = identity.getCurrentAuthentication() == null && !person.isSystem();
    if (tell) {
      identity.setAuthentication(person.id(), List.copyOf(person.groups()));
    }
    try {
      return configuration()
          .getCommandExecutorTxRequired()
          .execute(context -> trusted(context, () -> work.apply(context)));
    } finally {
      if (tell) {
        identity.clearAuthentication();
      }
    }
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
