package io.attesta.identity;

import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets a test act as a given person in its own thread. */
public final class ActingAs {

  private ActingAs() {}

  public static void person(String id, Set<String> groups, Runnable work) {
    call(
        id,
        groups,
        () -> {
          work.run();
          return null;
        });
  }

  public static <T> T call(String id, Set<String> groups, Callable<T> work) {
    SecurityContext before = SecurityContextHolder.getContext();
    SecurityContext own = SecurityContextHolder.createEmptyContext();
    own.setAuthentication(new PersonAuthentication(new Person(id, id, groups)));
    SecurityContextHolder.setContext(own);
    try {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }
}
