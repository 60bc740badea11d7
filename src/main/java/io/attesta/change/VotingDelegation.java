package io.attesta.change;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Groups;
import io.attesta.identity.People;
import io.attesta.identity.Person;
import io.attesta.identity.RowScope;
import io.attesta.integration.Notifications;
import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import io.attesta.workflow.Tasks;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a member name who votes in the member's place. The vote stays the member's: a member without
 * the right to vote has none to give away.
 */
@Component
@Transactional
class VotingDelegation {

  private final VotingTable rounds;
  private final WorkItems items;
  private final Tasks tasks;
  private final CurrentPerson currentPerson;
  private final People people;
  private final Groups groups;
  private final Notifications notifications;
  private final Now now;

  VotingDelegation(
      VotingTable rounds,
      WorkItems items,
      Tasks tasks,
      CurrentPerson currentPerson,
      People people,
      Groups groups,
      Notifications notifications,
      Now now) {
    this.rounds = rounds;
    this.items = items;
    this.tasks = tasks;
    this.currentPerson = currentPerson;
    this.people = people;
    this.groups = groups;
    this.notifications = notifications;
    this.now = now;
  }

  /** Whether the changes are open to someone, as a delegate has to know what the vote is about. */
  static boolean seesChanges(RowScope scope) {
    return scope.everything() || scope.practices().contains("change");
  }

  /**
   * Names the delegate of a member in the open round; the member's own id takes the vote back.
   *
   * @throws Refusal {@code not-a-voter} and {@code segregation-of-duties} (403), {@code
   *     already-voted} and {@code voting-closed} (409), {@code unknown-person} (400)
   */
  void delegate(String number, String member, String delegate) {
    WorkItemView change = items.visible(number);
    // First, because it locks the item: the vote may be cast at this moment.
    items.journal(change.id(), "vote-delegated", content(member, delegate));
    VotingRound round = rounds.open(change.id()).orElseThrow(VotingBallot::closed);
    Person actor = currentPerson.fresh();
    VotingMember from =
        round.member(member).orElseThrow(() -> Refusal.notFound("The member " + member));
    mayDelegate(actor, member, delegate);
    if (round.hasVoted(member)) {
      throw VotingBallot.alreadyVoted(member);
    }
    Segregation.mustBeApart(change, member);
    Segregation.mustBeApart(change, delegate);
    mustBeVoter(delegate);
    rounds.delegate(
        round, member, delegate.equals(member) ? null : delegate, actor.id(), now.get());
    tasks
        .instance(number, VotingBallot.MEMBER, from.member())
        .ifPresent(task -> tasks.assign(task, delegate));
    notifications.tell(
        delegate, number, "vote-delegated", "You vote for " + member + ": " + change.title());
  }

  private static void mayDelegate(Person actor, String member, String delegate) {
    boolean own = actor.id().equals(member);
    boolean manager = actor.isIn("change-managers") && !actor.id().equals(delegate);
    if (!own && !manager) {
      throw Refusal.forbidden(
          "not-a-voter", "Only " + member + " or a change manager, for someone else, may do this");
    }
  }

  private void mustBeVoter(String delegate) {
    Person person =
        people
            .find(delegate)
            .orElseThrow(
                () ->
                    Refusal.invalidField(
                        "delegate", "unknown-person", "Nobody has the user name " + delegate));
    if (!seesChanges(groups.scopeOf(person))) {
      throw Refusal.forbidden("not-a-voter", delegate + " may not see changes");
    }
  }

  private static Map<String, Object> content(String member, String delegate) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("member", member);
    content.put("delegate", delegate);
    return content;
  }
}
