package io.attesta.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the votes of a round add up to: the inputs of the decision {@code cab-outcome}.
 *
 * @param quorum votes that are not abstentions and have to be cast
 * @param outstanding members who have not voted
 * @param vetoes rejections by members with a veto
 * @param outstandingVetoes members with a veto who have not voted
 * @param expired whether the deadline has passed
 */
record VotingCounts(
    int members,
    int approvals,
    int rejections,
    int abstentions,
    int needsInformation,
    int vetoes,
    int outstandingVetoes,
    int outstanding,
    int quorum,
    boolean expired) {

  static VotingCounts of(
      List<VotingMember> members, List<CastVote> votes, int quorum, boolean expired) {
    Set<String> withVeto =
        members.stream()
            .filter(VotingMember::veto)
            .map(VotingMember::member)
            .collect(Collectors.toSet());
    Set<String> voted = votes.stream().map(CastVote::member).collect(Collectors.toSet());
    return new VotingCounts(
        members.size(),
        count(votes, CastVote.APPROVE),
        count(votes, CastVote.REJECT),
        count(votes, CastVote.ABSTAIN),
        count(votes, CastVote.NEEDS_INFORMATION),
        (int)
            votes.stream()
                .filter(vote -> CastVote.REJECT.equals(vote.vote()))
                .filter(vote -> withVeto.contains(vote.member()))
                .count(),
        (int) withVeto.stream().filter(member -> !voted.contains(member)).count(),
        members.size() - voted.size(),
        quorum,
        expired);
  }

  private static int count(List<CastVote> votes, String kind) {
    return (int) votes.stream().filter(vote -> kind.equals(vote.vote())).count();
  }

  /** By the names under which decisions know them. */
  Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("members", members);
    facts.put("approvals", approvals);
    facts.put("rejections", rejections);
    facts.put("abstentions", abstentions);
    facts.put("needsInformation", needsInformation);
    facts.put("vetoes", vetoes);
    facts.put("outstandingVetoes", outstandingVetoes);
    facts.put("outstanding", outstanding);
    facts.put("quorum", quorum);
    facts.put("votingExpired", expired);
    return facts;
  }
}
