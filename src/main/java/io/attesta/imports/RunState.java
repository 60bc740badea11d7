package io.attesta.imports;

/** Where a run stands; names as stored. */
enum RunState {
  QUEUED,
  RUNNING,
  DONE,
  FAILED
}
