package io.attesta;

import io.attesta.shared.Now;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database's clock, moved on by the test; the engine's clock moves along. */
public class ShiftedNow implements Now {

  private final JdbcClient jdbc;
  private volatile Duration shift = Duration.ZERO;

  ShiftedNow(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Instant get() {
    return jdbc.sql("select now()").query(OffsetDateTime.class).single().toInstant().plus(shift);
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
