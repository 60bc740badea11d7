package io.attesta.improvement;

import java.time.Duration;
import java.time.Instant;

/**
 * A process and the time that is looked at.
 *
 * @param prefix prefix of the numbers of its work items, which tells them from those of helpers of
 *     the same practice
 * @param from exclusive
 * @param until inclusive
 */
record Span(String practice, String prefix, Instant from, Instant until) {

  /** As long, ending where this one begins. */
  Span before() {
    return new Span(practice, prefix, from.minus(Duration.between(from, until)), from);
  }
}
