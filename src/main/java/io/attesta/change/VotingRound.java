package io.attesta.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One time an authority was asked about a change.
 *
 * @param round 1 for the first of the change
 * @param authority key of the authority, as {@code change-authority} says it
 * @param group group whose members vote; null leaves the round without members
 * @param quorum votes that are not abstentions and have to be cast
 * @param contentHash what they were asked about
 * @param outcome null while it is open
 */
record VotingRound(
    long change,
    int round,
    String category,
    String authority,
    String group,
    int quorum,
    String vetoGroup,
    String contentHash,
    Instant openedAt,
    Instant deadline,
    Instant expiredAt,
    Instant closedAt,
    String outcome,
    List<VotingMember> members,
    List<CastVote> votes) {

  static final String APPROVED = "approved";
  static final String UNDECIDED = "undecided";
  static final String NO_QUORUM = "noQuorum";
  static final String WITHDRAWN = "withdrawn";

  VotingCounts counts() {
    return VotingCounts.of(members, votes, quorum, expiredAt != null);
  }

  Optional<VotingMember> member(String id) {
    return members.stream().filter(member -> member.member().equals(id)).findFirst();
  }

  boolean hasVoted(String member) {
    return votes.stream().anyMatch(vote -> vote.member().equals(member));
  }

  /** Whether the person has cast a vote, for whomever. */
  boolean tookPart(String person) {
    String id = Segregation.same(person);
    return votes.stream()
        .anyMatch(
            vote ->
                Segregation.same(vote.member()).equals(id)
                    || Segregation.same(vote.castBy()).equals(id));
  }

  List<VotingMember> outstanding() {
    return members.stream().filter(member -> !hasVoted(member.member())).toList();
  }
}
