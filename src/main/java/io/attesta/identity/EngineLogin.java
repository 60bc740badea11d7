package io.attesta.identity;

import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Makes the engine check the rights of the current person for the length of a piece of work. */
@Component
public class EngineLogin {

  private final IdentityService engine;
  private final CurrentPerson current;

  EngineLogin(IdentityService engine, CurrentPerson current) {
    this.engine = engine;
    this.current = current;
  }

  /** Runs the work under the engine's authorisations of the current person. */
  public <T> T as(Callable<T> work) throws Exception {
    Person person = current.get();
    engine.setAuthentication(person.id(), List.copyOf(person.groups()));
    try {
      return work.call();
    } finally {
      engine.clearAuthentication();
    }
  }
}
