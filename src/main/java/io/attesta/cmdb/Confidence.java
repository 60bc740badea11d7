package io.attesta.cmdb;

/** How sure it is that a relation exists. */
enum Confidence {
  /** A person entered it. */
  RECORDED,
  /** It came with an import. */
  IMPORTED,
  /** Something suggests it; nobody has confirmed it. */
  PROPOSED
}
