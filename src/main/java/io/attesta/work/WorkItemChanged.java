package io.attesta.work;

import java.time.Instant;

/**
 * A work item was opened or changed; published once per work item and transaction, just before the
 * commit, so that listeners write in the same commit. When a listener changes the item itself, what
 * it changed is published in its turn.
 *
 * @param before null when it was opened in this transaction
 * @param at time of the transaction by the clock of the database
 */
public record WorkItemChanged(WorkItemView before, WorkItemView after, Instant at) {}
