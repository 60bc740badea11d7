package io.attesta.cmdb;

import io.attesta.shared.Refusal;

/**
 * What became of a {@link RelationWrite}.
 *
 * @param before what it said; null when it was not there
 * @param version current version now; 0 when refused or not there
 * @param refusal why it was refused; null otherwise
 */
record RelationResult(
    RelationKey key, Outcome outcome, RelationContent before, int version, Refusal refusal) {

  enum Outcome {
    CREATED,
    CHANGED,
    ENDED,
    UNCHANGED,
    REFUSED
  }

  static RelationResult refused(RelationKey key, Refusal refusal) {
    return new RelationResult(key, Outcome.REFUSED, null, 0, refusal);
  }

  /** This, for callers who stop at the first refusal. */
  RelationResult orThrow() {
    if (refusal != null) {
      throw refusal;
    }
    return this;
  }
}
