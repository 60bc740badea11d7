package io.attesta.change;

import io.attesta.shared.Refusal;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import io.attesta.workflow.Tasks;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Casts the vote of a member without looking for the task: completes it with its form. */
@Component
@Transactional
class VotingCast {

  private final VotingTable rounds;
  private final WorkItems items;
  private final Tasks tasks;

  VotingCast(VotingTable rounds, WorkItems items, Tasks tasks) {
    this.rounds = rounds;
    this.items = items;
    this.tasks = tasks;
  }

  /**
   * Casts the vote.
   *
   * @throws Refusal {@code voting-closed} and {@code already-voted} (409), {@code not-a-voter} and
   *     {@code segregation-of-duties} (403)
   */
  void cast(String number, String member, String vote, String comment) {
    WorkItemView change = items.visible(number);
    VotingRound round = rounds.open(change.id()).orElseThrow(VotingBallot::closed);
    if (round.member(member).isEmpty()) {
      throw VotingBallot.notVoter(member + " is no member of this round");
    }
    if (round.hasVoted(member)) {
      throw VotingBallot.alreadyVoted(member);
    }
    String task =
        tasks.instance(number, VotingBallot.MEMBER, member).orElseThrow(VotingBallot::closed);
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("vote", vote);
    if (comment != null && !comment.isBlank()) {
      answers.put("voteComment", comment);
    }
    tasks.complete(task, answers);
  }
}
