package io.attesta.change.updates;

/** How far a planned update is. */
enum UpdateState {
  PLANNED,
  APPLIED,
  /** Taken back. */
  REVERTED,
  /** Was to be taken back, but somebody has edited it since. */
  KEPT
}
