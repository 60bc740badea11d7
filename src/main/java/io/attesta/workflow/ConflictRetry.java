package io.attesta.workflow;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs a whole transaction again when it lost against another one, for instance a timer of the same
 * process. A person's answer must not fail because of a coincidence that a second try settles.
 */
@Component
public class ConflictRetry {

  private static final int TRIES = 5;
  private static final int SHORTEST_PAUSE_MILLIS = 20;
  private static final int LONGEST_PAUSE_MILLIS = 80;

  /**
   * The result of the first try that meets no conflict.
   *
   * @param work opens its own transaction; inside one that is already open it runs once, since only
   *     the whole can be repeated
   */
  public <T> T run(Supplier<T> work) {
    boolean inside = TransactionSynchronizationManager.isActualTransactionActive();
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (RuntimeException e) {
        if (inside || attempt == TRIES || !isConflict(e)) {
          throw e;
        }
        pause(e);
      }
    }
  }

  private static boolean isConflict(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockingException
          || cause instanceof ConcurrencyFailureException) {
        return true;
      }
    }
    return false;
  }

  /** Of random length, so that two who met do not meet again. */
  private static void pause(RuntimeException conflict) {
    try {
      Thread.sleep(
          ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw conflict;
    }
  }
}
