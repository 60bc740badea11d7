package io.attesta.change;

import java.time.Instant;
import java.util.List;

/**
 * A round as it is shown.
 *
 * @param outcome null while it is open
 * @param members null for people who see the outcome only
 */
record VotingRoundView(
    int round,
    String authority,
    String group,
    int quorum,
    String vetoGroup,
    Instant openedAt,
    Instant deadline,
    Instant expiredAt,
    Instant closedAt,
    String outcome,
    String contentHash,
    VotingCounts counts,
    List<Member> members) {

  /** A member with the vote; vote, comment and who cast it are null as long as there is none. */
  record Member(
      String member,
      boolean veto,
      String delegate,
      String vote,
      String comment,
      String castBy,
      Instant castAt) {}

  static VotingRoundView of(VotingRound round, boolean withVotes) {
    return new VotingRoundView(
        round.round(),
        round.authority(),
        round.group(),
        round.quorum(),
        round.vetoGroup(),
        round.openedAt(),
        round.deadline(),
        round.expiredAt(),
        round.closedAt(),
        round.outcome(),
        round.contentHash(),
        round.counts(),
        withVotes ? round.members().stream().map(member -> shown(round, member)).toList() : null);
  }

  private static Member shown(VotingRound round, VotingMember member) {
    CastVote vote =
        round.votes().stream()
            .filter(cast -> cast.member().equals(member.member()))
            .findFirst()
            .orElse(new CastVote(null, null, null, null, null));
    return new Member(
        member.member(),
        member.veto(),
        member.delegate(),
        vote.vote(),
        vote.comment(),
        vote.castBy(),
        vote.castAt());
  }
}
