package io.attesta.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

class ConflictRetryTest {

  private final ConflictRetry retry = new ConflictRetry();
  private final AtomicInteger tries = new AtomicInteger();

  @Test
  void whatLostAgainstAnotherIsTriedAgain() {
    assertThat(retry.run(() -> failing(2, new OptimisticLockingException("lost"))))
        .isEqualTo("done");
    assertThat(tries).hasValue(3);
  }

  @Test
  void aConflictBelowAnotherExceptionCountsToo() {
    var wrapped =
        new ProcessEngineException("listener", new CannotAcquireLockException("deadlock"));
    assertThat(retry.run(() -> failing(1, wrapped))).isEqualTo("done");
  }

  @Test
  void afterFiveTriesTheConflictIsTold() {
    assertThatThrownBy(() -> retry.run(() -> failing(99, new OptimisticLockingException("lost"))))
        .isInstanceOf(OptimisticLockingException.class);
    assertThat(tries).hasValue(5);
  }

  @Test
  void otherFaultsAreNotTriedAgain() {
    assertThatThrownBy(() -> retry.run(() -> failing(1, new IllegalStateException("bug"))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(tries).hasValue(1);
  }

  private String failing(int times, RuntimeException fault) {
    if (tries.incrementAndGet() <= times) {
      throw fault;
    }
    return "done";
  }
}
