package io.attesta.shared;

import java.time.Duration;
import java.time.Instant;

/**
 * The only source of "now": the clock of the database, so that all nodes agree whatever their own
 * clocks say.
 */
public interface Now {

  /**
   * Start of the current transaction by the clock of the database; outside a transaction, the
   * moment of the call.
   */
  Instant get();

  /**
   * Added to every reading, also by SQL that uses the database's {@code now()} directly; zero
   * outside tests of the passing of time.
   */
  Duration shift();
}
