package io.attesta.cmdb;

import io.attesta.shared.Refusal;

/**
 * What became of an {@link ItemWrite}.
 *
 * @param before version it replaced, or the current one when nothing changed; 0 for none
 * @param version current version now; 0 when refused
 * @param refusal why it was refused; null otherwise
 */
record ItemResult(String key, Outcome outcome, int before, int version, Refusal refusal) {

  enum Outcome {
    CREATED,
    CHANGED,
    UNCHANGED,
    REFUSED
  }

  static ItemResult refused(String key, Refusal refusal) {
    return new ItemResult(key, Outcome.REFUSED, 0, 0, refusal);
  }

  /** This, for callers who stop at the first refusal. */
  ItemResult orThrow() {
    if (refusal != null) {
      throw refusal;
    }
    return this;
  }
}
