package io.attesta.work;

import io.attesta.shared.Refusal;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Lets writers of one work item wait for each other before they take a database connection. Waiting
 * for the item's row instead, a few dozen of them would hold every connection of the node.
 */
@Component
public class Turns {

  private static final int PATIENCE_SECONDS = 20;

  /** Items that share a lock now and then wait for each other without need, never for ever. */
  private final ReentrantLock[] locks =
      IntStream.range(0, 1024).mapToObj(i -> new ReentrantLock(true)).toArray(ReentrantLock[]::new);

  /**
   * Does the work when it is its turn; begins no transaction itself and must not be called in one.
   *
   * @throws Refusal {@code busy} (409) when others did not come to an end for a long time
   */
  public <T> T on(String number, Supplier<T> work) {
    ReentrantLock lock = locks[Math.floorMod(number.hashCode(), locks.length)];
    if (!acquired(lock)) {
      throw Refusal.conflict("busy", "Too many others change " + number + " now; try again");
    }
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  private static boolean acquired(ReentrantLock lock) {
    try {
      return lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
