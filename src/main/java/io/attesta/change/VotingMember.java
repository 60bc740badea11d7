package io.attesta.change;

import java.time.Instant;

/**
 * Somebody who was a member of the authority when the round was opened.
 *
 * @param veto whether a rejection by this member decides alone, where the decision says so
 * @param delegate who votes in the member's place; null when the member does
 */
record VotingMember(
    String member, boolean veto, String delegate, String delegatedBy, Instant delegatedAt) {

  /** Who the task is for. */
  String voter() {
    return delegate == null ? member : delegate;
  }
}
