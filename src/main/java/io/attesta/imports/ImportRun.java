package io.attesta.imports;

/**
 * What the runner needs to know of a run.
 *
 * @param lastCase number of the last case written, null before the first
 */
record ImportRun(
    long id,
    RunState state,
    String phase,
    String mapping,
    String storedAs,
    long eventsRead,
    String lastCase) {}
