package io.attesta.change.updates;

/** How far a planned update is. */
enum UpdateState {
  PLANNED,
  APPLIED,
  REVERTED,
  /** Was to be reverted, but somebody has edited it since. */
  KEPT
}
