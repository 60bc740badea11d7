package io.attesta.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class VotingCountsTest {

  private static VotingMember member(String id, boolean veto) {
    return new VotingMember(id, veto, null, null, null);
  }

  private static CastVote vote(String member, String vote) {
    return new CastVote(member, vote, null, member, Instant.EPOCH);
  }

  private static final List<VotingMember> MEMBERS =
      List.of(
          member("a", true),
          member("b", true),
          member("c", false),
          member("d", false),
          member("e", false));

  @Test
  void everyKindOfVoteIsCountedOnItsOwn() {
    VotingCounts counts =
        VotingCounts.of(
            MEMBERS,
            List.of(
                vote("a", "reject"),
                vote("c", "reject"),
                vote("d", "abstain"),
                vote("e", "needsInformation")),
            3,
            true);
    assertThat(counts).isEqualTo(new VotingCounts(5, 0, 2, 1, 1, 1, 1, 1, 3, true));
  }

  @Test
  void withoutVotesEverybodyIsOutstanding() {
    assertThat(VotingCounts.of(MEMBERS, List.of(), 1, false).facts())
        .containsEntry("members", 5)
        .containsEntry("outstanding", 5)
        .containsEntry("outstandingVetoes", 2)
        .containsEntry("approvals", 0)
        .containsEntry("votingExpired", false);
  }
}
