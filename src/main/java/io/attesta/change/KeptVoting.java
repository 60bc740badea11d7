package io.attesta.change;

import io.attesta.identity.People;
import io.attesta.integration.Notifications;
import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class KeptVoting implements Voting {

  private final VotingTable rounds;
  private final VotingOutcome outcome;
  private final KeptAuthorisations authorisations;
  private final WorkItems items;
  private final People people;
  private final Notifications notifications;
  private final Now now;

  KeptVoting(
      VotingTable rounds,
      VotingOutcome outcome,
      KeptAuthorisations authorisations,
      WorkItems items,
      People people,
      Notifications notifications,
      Now now) {
    this.rounds = rounds;
    this.outcome = outcome;
    this.authorisations = authorisations;
    this.items = items;
    this.people = people;
    this.notifications = notifications;
    this.now = now;
  }

  @Override
  public void open(String number, Rules rules) {
    WorkItemView change = items.locked(number);
    withdraw(change.id());
    authorisations.askedAgain(change.id());
    int next = rounds.latest(change.id()).map(VotingRound::round).orElse(0) + 1;
    VotingRound round =
        new VotingRound(
            change.id(),
            next,
            rules.category(),
            rules.authority(),
            rules.group(),
            rules.quorum(),
            rules.vetoGroup(),
            ChangeContent.hash(change),
            now.get(),
            Deadlines.after(now.get(), rules.period()),
            null,
            null,
            null,
            electorate(change, rules),
            List.of());
    rounds.add(round);
    Map<String, Object> content = content(round);
    content.put("group", round.group());
    content.put("quorum", round.quorum());
    content.put("members", round.members().stream().map(VotingMember::member).toList());
    content.put("contentHash", round.contentHash());
    content.put("deadline", round.deadline());
    items.journal(change.id(), "voting-opened", content);
    tellVoters(change, round, "vote-requested", "Your vote is asked for: ");
  }

  private List<VotingMember> electorate(WorkItemView change, Rules rules) {
    if (rules.group() == null) {
      return List.of();
    }
    Set<String> interested = Segregation.interested(change);
    List<String> veto = rules.vetoGroup() == null ? List.of() : people.membersOf(rules.vetoGroup());
    return people.membersOf(rules.group()).stream()
        .filter(member -> !interested.contains(Segregation.same(member)))
        .map(member -> new VotingMember(member, veto.contains(member), null, null, null))
        .toList();
  }

  /** Ends a round that nobody waits for any more. */
  void withdraw(long change) {
    rounds.open(change).ifPresent(open -> close(open, VotingRound.WITHDRAWN));
  }

  @Override
  public List<String> members(String number) {
    return current(number).members().stream().map(VotingMember::member).toList();
  }

  @Override
  public String voter(String number, String member) {
    return current(number).member(member).map(VotingMember::voter).orElse(member);
  }

  @Override
  @Transactional(readOnly = true)
  public boolean decided(long workItem) {
    // A job that comes after the round was closed has nothing to wait for.
    return rounds.open(workItem).map(outcome::certain).orElse(true);
  }

  @Override
  public void expire(String number) {
    WorkItemView change = items.locked(number);
    VotingRound round = current(change);
    rounds.expire(round, now.get());
    items.journal(change.id(), "voting-expired", content(round));
    tellVoters(change, round, "voting-expired", "The time to vote has passed: ");
    notifications.tellGroup(
        "change-managers",
        number,
        "voting-expired",
        round.outstanding().size()
            + " votes are outstanding after the deadline: "
            + change.title());
  }

  @Override
  public void remind(String number) {
    WorkItemView change = items.locked(number);
    tellVoters(change, current(change), "vote-reminder", "Your vote is still asked for: ");
  }

  private void tellVoters(WorkItemView change, VotingRound round, String kind, String text) {
    round
        .outstanding()
        .forEach(
            member ->
                notifications.tell(member.voter(), change.number(), kind, text + change.title()));
  }

  @Override
  public String close(String number) {
    VotingRound round = current(number);
    String said = outcome.of(round);
    String result = VotingRound.UNDECIDED.equals(said) ? VotingRound.NO_QUORUM : said;
    close(round, result);
    return result;
  }

  private void close(VotingRound round, String result) {
    rounds.close(round, result, now.get());
    Map<String, Object> content = content(round);
    content.putAll(round.counts().facts());
    content.put("outcome", result);
    items.journal(round.change(), "voting-closed", content);
  }

  private VotingRound current(String number) {
    return current(items.locked(number));
  }

  private VotingRound current(WorkItemView change) {
    return rounds
        .open(change.id())
        .orElseThrow(
            () -> Refusal.conflict("voting-closed", "No vote is open about " + change.number()));
  }

  private static Map<String, Object> content(VotingRound round) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("round", round.round());
    content.put("authority", round.authority());
    return content;
  }
}
