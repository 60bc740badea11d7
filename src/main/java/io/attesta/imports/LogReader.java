package io.attesta.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.Set;

/** Reads a log event by event and never holds more than one trace's attributes in memory. */
interface LogReader extends Closeable {

  /**
   * The next event, or null at the end of the log.
   *
   * @throws io.attesta.shared.Refusal when the log as a whole cannot be read on
   */
  LogRow next() throws IOException;

  /** Columns known before the first event; empty when only the events tell. */
  Set<String> columns();
}
