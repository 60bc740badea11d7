package io.attesta.change;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Groups;
import io.attesta.shared.KeyPage;
import io.attesta.work.Turns;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Votes about a change over REST. They are cast by completing the member's task. */
@RestController
@RequestMapping("/api/v1/changes/{number}/voting-rounds")
@Tag(name = "Changes")
class VotingRest {

  record Delegation(@NotBlank @Size(max = 200) String delegate) {}

  record Ballot(@NotBlank @Size(max = 50) String vote, @Size(max = 20_000) String comment) {}

  private final VotingTable rounds;
  private final VotingCast casting;
  private final VotingDelegation delegation;
  private final WorkItems items;
  private final Groups groups;
  private final CurrentPerson currentPerson;
  private final Turns turns;

  VotingRest(
      VotingTable rounds,
      VotingCast casting,
      VotingDelegation delegation,
      WorkItems items,
      Groups groups,
      CurrentPerson currentPerson,
      Turns turns) {
    this.rounds = rounds;
    this.casting = casting;
    this.delegation = delegation;
    this.items = items;
    this.groups = groups;
    this.currentPerson = currentPerson;
    this.turns = turns;
  }

  /** A requester of the change sees counts and outcome, those who work on changes each vote. */
  @GetMapping
  @Operation(summary = "Voting rounds of a change, the first one first")
  @Transactional(readOnly = true)
  public KeyPage<VotingRoundView> rounds(@PathVariable String number) {
    WorkItemView change = items.visible(number);
    boolean votes = VotingDelegation.seesChanges(groups.scopeOf(currentPerson.get()));
    return new KeyPage<>(
        rounds.all(change.id()).stream().map(round -> VotingRoundView.of(round, votes)).toList(),
        null);
  }

  /** The same as completing the member's task, for clients that do not work with tasks. */
  @PutMapping("/current/votes/{member}")
  @Operation(summary = "Cast the vote of a member, as the member or the delegate")
  ResponseEntity<Void> vote(
      @PathVariable String number, @PathVariable String member, @Valid @RequestBody Ballot ballot) {
    turns.on(
        number,
        () -> {
          casting.cast(number, member, ballot.vote(), ballot.comment());
          return null;
        });
    return ResponseEntity.noContent().build();
  }

  @PutMapping("/current/delegations/{member}")
  @Operation(summary = "Name who votes in the place of a member")
  ResponseEntity<Void> delegate(
      @PathVariable String number,
      @PathVariable String member,
      @Valid @RequestBody Delegation body) {
    delegation.delegate(number, member, body.delegate());
    return ResponseEntity.noContent().build();
  }
}
