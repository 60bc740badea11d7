package io.attesta.change.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;

/**
 * A change that waits for a decision.
 *
 * @param services names of the services that are down while it is carried out
 * @param itemsWorkedOn number of configuration items it works on
 * @param itemsReached number of configuration items hit beyond these
 * @param truncated whether more is hit than was counted
 * @param interested whether the reader asks for the change or carries it out, and so has no say
 * @param vote the open voting round; null when a single authority decides
 * @param decision the open task of a single authority; null when a board votes
 */
record AgendaEntry(
    @JsonUnwrapped About change,
    List<String> services,
    String highestCriticality,
    int itemsWorkedOn,
    int itemsReached,
    boolean truncated,
    Conflicts conflicts,
    boolean interested,
    OpenVote vote,
    OpenDecision decision) {

  /**
   * What the latest check has found.
   *
   * @param blocking conflicts that block and nobody answers for
   * @param warnings conflicts that only warn and nobody answers for
   * @param accepted conflicts somebody answers for
   */
  record Conflicts(int blocking, int warnings, int accepted) {}

  /**
   * An open round.
   *
   * @param expired whether its deadline has passed
   * @param mine members whose vote the reader has still to cast, the reader among them or not
   * @param voted whether the reader has cast a vote in it
   */
  record OpenVote(
      int round,
      String authority,
      String group,
      int quorum,
      Instant openedAt,
      Instant deadline,
      boolean expired,
      int members,
      int approvals,
      int rejections,
      int abstentions,
      int needsInformation,
      List<String> mine,
      boolean voted) {}

  /**
   * A task of a person who decides alone.
   *
   * @param groups groups whose members may decide
   * @param assignee who has taken it; null when nobody has
   * @param mine whether the reader may decide
   */
  record OpenDecision(
      String task, List<String> groups, String assignee, Instant waitingSince, boolean mine) {}

  /** Whether the reader is asked for something. */
  boolean mine() {
    return vote == null ? decision.mine() : !vote.mine().isEmpty();
  }

  AgendaEntry of(String decidedCategory, String decidedRisk) {
    return new AgendaEntry(
        change.rated(decidedCategory, decidedRisk),
        services,
        highestCriticality,
        itemsWorkedOn,
        itemsReached,
        truncated,
        conflicts,
        interested,
        vote,
        decision);
  }
}
