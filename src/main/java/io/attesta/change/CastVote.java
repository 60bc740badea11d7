package io.attesta.change;

import io.attesta.shared.Refusal;
import java.time.Instant;
import java.util.Set;

/**
 * A vote as it was cast; it stands for ever.
 *
 * @param castBy the member, or the delegate who voted in the member's place
 */
record CastVote(String member, String vote, String comment, String castBy, Instant castAt) {

  static final String APPROVE = "approve";
  static final String REJECT = "reject";
  static final String ABSTAIN = "abstain";
  static final String NEEDS_INFORMATION = "needsInformation";

  private static final Set<String> KNOWN = Set.of(APPROVE, REJECT, ABSTAIN, NEEDS_INFORMATION);

  /** Votes that do not let the change go on say why. */
  private static final Set<String> EXPLAINED = Set.of(REJECT, NEEDS_INFORMATION);

  /**
   * The answer of the form as a vote; a redrawn form may offer others, which nobody could count.
   */
  static String known(Object answer) {
    if (answer instanceof String vote && KNOWN.contains(vote)) {
      return vote;
    }
    throw Refusal.invalidField("details.vote", "unknown-vote", "A vote is one of " + KNOWN);
  }

  /** The comment of the form; the votes that hold the change up do not go without one. */
  static String comment(String vote, Object answer) {
    String comment = answer == null ? "" : answer.toString().strip();
    if (EXPLAINED.contains(vote) && comment.isEmpty()) {
      throw Refusal.invalidField("details.voteComment", "required", "Say why");
    }
    return comment.isEmpty() ? null : comment;
  }
}
