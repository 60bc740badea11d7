package io.attesta.cmdb;

import java.util.function.ToLongFunction;

/**
 * How well the items of a class are recorded.
 *
 * @param items items in use, without those in the last state of the class
 */
record ClassHealth(
    String ciClass,
    String name,
    long items,
    long orphans,
    long stale,
    long duplicates,
    long missingAttributes,
    long proposedRelations) {

  static ClassHealth of(CiClass one, long items, ToLongFunction<HealthFinding> count) {
    return new ClassHealth(
        one.key(),
        one.name(),
        items,
        count.applyAsLong(HealthFinding.ORPHANS),
        count.applyAsLong(HealthFinding.STALE),
        count.applyAsLong(HealthFinding.DUPLICATES),
        count.applyAsLong(HealthFinding.MISSING_ATTRIBUTES),
        count.applyAsLong(HealthFinding.PROPOSED_RELATIONS));
  }
}
