package io.attesta.cmdb.graph;

/**
 * One configuration item that a question found.
 *
 * @param depth number of relations from the nearest start
 * @param degraded true when it has only lost redundancy, or explains nothing but that
 * @param explains number of starts it explains; 1 for what is affected
 * @param path ids from the start to this one, {@code depth + 1} of them
 * @param types positions of the relation types between them
 */
public record Finding(
    long id, int depth, boolean degraded, int explains, long[] path, int[] types) {}
