package io.attesta.cmdb;

/**
 * A type of relations between two configuration items.
 *
 * @param name as seen from the source, for example "runs on"
 * @param inverseName as seen from the target, for example "runs"
 * @param propagates which end is affected when the other one fails
 * @param controlled added, changed and ended under the authority of a change only, as far as the
 *     class of an end is controlled
 * @param version grows with each change, from 1
 */
record RelationType(
    String key,
    String name,
    String inverseName,
    Propagation propagates,
    boolean controlled,
    int version) {

  /** Where a failure goes. */
  enum Propagation {
    TO_SOURCE,
    TO_TARGET,
    NONE
  }
}
