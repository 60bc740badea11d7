package io.attesta.change;

import java.time.Instant;
import java.util.Set;

/**
 * The answer of a person who decides alone.
 *
 * @param groups groups the task was for and the person was a member of at that moment
 * @param decision {@code approved}, {@code rejected} or {@code needsInformation}
 */
record AuthorityDecision(
    long id,
    long change,
    String element,
    Set<String> groups,
    String person,
    String decision,
    String contentHash,
    Instant decidedAt) {

  static final String APPROVED = "approved";
  static final Set<String> ANSWERS = Set.of(APPROVED, "rejected", "needsInformation");
}
