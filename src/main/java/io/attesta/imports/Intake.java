package io.attesta.imports;

import java.io.IOException;

/**
 * A log that was received with its mapping; its file goes away on closing unless a run took it.
 *
 * @param yaml text of the mapping
 */
record Intake(
    LogStore store,
    LogStore.Stored log,
    String fileName,
    String mappingName,
    String yaml,
    Mapping mapping,
    ImportRuns runs)
    implements AutoCloseable {

  /** Tells this log and mapping apart from every other. */
  String fingerprint() {
    return log.sha256() + LogStore.hash(yaml);
  }

  @Override
  public void close() throws IOException {
    if (!runs.uses(log.name())) {
      store.discard(log.name());
    }
  }
}
