package io.attesta.improvement;

import java.time.Duration;
import java.time.Instant;

/**
 * A process and the time that is looked at.
 *
 * @param from exclusive
 * @param until inclusive
 */
record Span(String practice, Instant from, Instant until) {

  /** As long, ending where this one begins. */
  Span before() {
    return new Span(practice, from.minus(Duration.between(from, until)), from);
  }
}
