package io.attesta.change.induced;

/** What is known of a change as the cause of an incident. */
enum CauseState {
  PROPOSED,
  CONFIRMED,
  REJECTED
}
