package io.attesta;

import io.attesta.shared.Now;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The clock of the service, moved on by the test; the engine's clock moves along. */
public class ShiftedNow implements Now {

  private final Now actual;
  private volatile Duration shift = Duration.ZERO;

  ShiftedNow(Now actual) {
    this.actual = actual;
  }

  @Override
  public Instant get() {
    return actual.get().plus(shift);
  }

  @Override
  public Duration shift() {
    return shift;
  }

  /** Lets time pass for domain and engine alike. */
  public void pass(Duration duration) {
    shift = shift.plus(duration);
    ClockUtil.offset(shift.toMillis());
  }

  /** Back to the real time; call it after each test that moved it. */
  public void reset() {
    shift = Duration.ZERO;
    ClockUtil.reset();
  }
}
