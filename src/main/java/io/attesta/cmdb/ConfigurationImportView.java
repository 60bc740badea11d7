package io.attesta.cmdb;

import java.time.Instant;

/**
 * An import and what became of its rows: {@code read = created + updated + unchanged + rejected}.
 *
 * @param state RUNNING, DONE, FAILED; INTERRUPTED when it has made no progress for an hour
 * @param failure why it failed; rows counted until then stay written
 * @param soFar rows that were looked at; while it runs also those of a piece that is not written
 *     yet
 * @param percent how much of the file was read; 100 only when it is done
 * @param unauthorised edits that no change authorised; of a dry run, that would not have been
 * @param workItem number of the work item of the unauthorised change, if there is one
 * @param rowsPerSecond rows read a second
 */
record ConfigurationImportView(
    long id,
    String kind,
    String format,
    String source,
    boolean dryRun,
    String changeNumber,
    String state,
    String failure,
    String startedBy,
    Instant startedAt,
    Instant finishedAt,
    long read,
    long soFar,
    int percent,
    long created,
    long updated,
    long unchanged,
    long rejected,
    long unauthorised,
    String workItem,
    long rowsPerSecond) {}
