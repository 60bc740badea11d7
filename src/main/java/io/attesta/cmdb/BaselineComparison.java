package io.attesta.cmdb;

import java.util.List;

/**
 * What differs between a baseline and another state.
 *
 * @param baseline the state before
 * @param with the state after: another baseline, or {@code now}
 * @param items numbers of items that differ
 * @param relations numbers of relations that differ
 * @param differences those of the page, in the order of their keys
 * @param next cursor of the next page, null on the last
 */
record BaselineComparison(
    String baseline,
    String with,
    Count items,
    Count relations,
    List<BaselineDifference> differences,
    String next) {

  record Count(long added, long removed, long changed) {}
}
