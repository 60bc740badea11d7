package io.attesta.imports;

import java.time.Instant;

/**
 * One import of a log.
 *
 * @param state QUEUED, RUNNING, DONE or FAILED
 * @param phase READING the log, WRITING the cases, STARTING live processes, FINISHED
 * @param failure why it failed, null unless it did
 * @param eventsRead events seen in the log so far; when done, imported and rejected together
 * @param casesRead cases of the log, null while it is still being read
 * @param seconds time worked on it, over all attempts
 * @param eventsPerSecond events read or written in the current phase by that time
 */
record ImportView(
    long id,
    String source,
    String file,
    long fileBytes,
    String mapping,
    String state,
    String phase,
    String failure,
    String startedBy,
    Instant createdAt,
    Instant finishedAt,
    long eventsRead,
    long eventsImported,
    long eventsRejected,
    Long casesRead,
    long casesImported,
    long casesRejected,
    double seconds,
    long eventsPerSecond) {}
