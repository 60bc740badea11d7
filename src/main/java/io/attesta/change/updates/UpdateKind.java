package io.attesta.change.updates;

/** What a planned update does. */
enum UpdateKind {
  /** Adds or patches a configuration item. */
  ITEM,
  /** Adds or replaces a relation. */
  RELATION,
  /** Ends a relation. */
  REMOVE_RELATION
}
