package io.attesta.database;

import io.attesta.shared.Now;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Asks the database once in a transaction and remembers the answer until its end. */
@Component
class DatabaseNow implements Now {

  private final JdbcClient jdbc;

  DatabaseNow(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Instant get() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return read();
    }
    Instant known = (Instant) TransactionSynchronizationManager.getResource(this);
    if (known == null) {
      known = read();
      TransactionSynchronizationManager.bindResource(this, known);
      TransactionSynchronizationManager.registerSynchronization(new Forget());
    }
    return known;
  }

  @Override
  public Duration shift() {
    return Duration.ZERO;
  }

  private Instant read() {
    return jdbc.sql("select now()").query(OffsetDateTime.class).single().toInstant();
  }

  private class Forget implements TransactionSynchronization {
    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResourceIfPossible(DatabaseNow.this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(DatabaseNow.this);
    }
  }
}
