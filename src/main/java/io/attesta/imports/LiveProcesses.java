package io.attesta.imports;

/** Starts processes for work items that came open from the log. */
interface LiveProcesses {

  /**
   * Starts the practice's process at a place, in the caller's transaction.
   *
   * @throws io.attesta.shared.Refusal when there is no such process or element
   */
  void startAt(String practice, long workItem, String number, Mapping.Place place);
}
