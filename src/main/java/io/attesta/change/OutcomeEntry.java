package io.attesta.change;

import java.time.Instant;
import java.util.Set;

/**
 * How a change went, with what likens it to others.
 *
 * @param template template of a standard change; null for others
 * @param ciClass class of the first configuration item; null without one
 */
record OutcomeEntry(
    long change,
    String outcome,
    String category,
    String authority,
    String template,
    String service,
    String ciClass,
    String recordedBy,
    Instant recordedAt) {

  static final Set<String> KNOWN =
      Set.of("successful", "successfulWithIssues", "failed", "backedOut");
}
