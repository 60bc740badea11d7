package io.attesta.change;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Groups;
import io.attesta.identity.People;
import io.attesta.identity.Person;
import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import io.attesta.work.TaskCompleted;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes the vote when a person completes the task of a member, in the same transaction and under
 * the lock of the work item, so that votes are counted one after the other.
 */
@Component
class VotingBallot {

  static final String FORM = "change-vote";
  static final String MEMBER = "cabMember";

  private final VotingTable rounds;
  private final VotingOutcome outcome;
  private final WorkItems items;
  private final CurrentPerson currentPerson;
  private final People people;
  private final Groups groups;
  private final Now now;

  VotingBallot(
      VotingTable rounds,
      VotingOutcome outcome,
      WorkItems items,
      CurrentPerson currentPerson,
      People people,
      Groups groups,
      Now now) {
    this.rounds = rounds;
    this.outcome = outcome;
    this.items = items;
    this.currentPerson = currentPerson;
    this.people = people;
    this.groups = groups;
    this.now = now;
  }

  @EventListener
  void cast(TaskCompleted done) {
    if (!FORM.equals(done.form())) {
      return;
    }
    WorkItemView change = done.item();
    VotingRound round = rounds.open(change.id()).orElseThrow(VotingBallot::closed);
    String id = Objects.toString(done.instance().get(MEMBER), done.person());
    VotingMember member =
        round.member(id).orElseThrow(() -> notVoter(id + " is no member of this round"));
    Person voter = currentPerson.fresh();
    mayCast(change, round, member, voter);
    if (round.hasVoted(id)) {
      throw alreadyVoted(id);
    }
    if (outcome.certain(round)) {
      throw closed();
    }
    String choice = CastVote.known(done.answers().get("vote"));
    String comment = CastVote.comment(choice, done.answers().get("voteComment"));
    CastVote vote = new CastVote(id, choice, comment, voter.id(), now.get());
    if (!rounds.add(round, vote)) {
      throw alreadyVoted(id);
    }
    journal(change, round, vote);
  }

  /** Rights as they are at this moment, of the member and of whoever votes for the member. */
  private void mayCast(WorkItemView change, VotingRound round, VotingMember member, Person voter) {
    Segregation.mustBeApart(change, member.member());
    Segregation.mustBeApart(change, voter.id());
    if (!voter.id().equals(member.voter())) {
      throw notVoter("This vote is for " + member.voter());
    }
    boolean own = voter.id().equals(member.member());
    Person entitled = own ? voter : people.find(member.member()).orElse(Person.ANONYMOUS);
    if (!entitled.isIn(round.group())) {
      throw notVoter(member.member() + " is no longer in " + round.group());
    }
    if (!own && !VotingDelegation.seesChanges(groups.scopeOf(voter))) {
      throw notVoter(voter.id() + " may no longer see changes");
    }
  }

  private void journal(WorkItemView change, VotingRound round, CastVote vote) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("round", round.round());
    content.put("member", vote.member());
    content.put("vote", vote.vote());
    content.put("castBy", vote.castBy());
    items.journal(change.id(), "voted", content);
  }

  static Refusal closed() {
    return Refusal.conflict("voting-closed", "The outcome of the vote is certain");
  }

  static Refusal alreadyVoted(String member) {
    return Refusal.conflict("already-voted", member + " has voted in this round");
  }

  static Refusal notVoter(String why) {
    return Refusal.forbidden("not-a-voter", why);
  }
}
