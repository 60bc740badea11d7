package io.attesta.change.board;

import java.time.Instant;
import java.util.List;

/**
 * What was decided about changes in a period.
 *
 * @param truncated whether there is more than is told
 */
record Minutes(List<DecidedRound> rounds, List<SingleDecision> decisions, boolean truncated) {

  /**
   * A round that was closed.
   *
   * @param recordedAt position in the change's journal that says so; 0 when there is none
   * @param recordedBy who acted when the round was closed
   */
  record DecidedRound(
      About change,
      int round,
      String authority,
      String group,
      int quorum,
      Instant openedAt,
      Instant deadline,
      Instant expiredAt,
      Instant closedAt,
      String outcome,
      String recordedBy,
      int recordedAt,
      List<Seat> members,
      List<Obstacle> conflicts) {}

  /** A member; vote, comment, castBy and castAt are null for one who was absent. */
  record Seat(
      String member,
      boolean veto,
      String delegate,
      String vote,
      String comment,
      String castBy,
      Instant castAt) {}

  /** A conflict of the last check before the round was closed. */
  record Obstacle(
      boolean blocking,
      String explanation,
      Instant start,
      Instant end,
      boolean accepted,
      String reason,
      String acceptedBy) {}

  /** What one person has decided alone. */
  record SingleDecision(
      About change, List<String> groups, String person, String decision, Instant decidedAt) {}
}
