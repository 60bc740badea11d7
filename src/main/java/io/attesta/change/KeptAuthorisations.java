package io.attesta.change;

import io.attesta.identity.CurrentPerson;
import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class KeptAuthorisations implements Authorisations {

  private static final String REPLANNED = "The process plans anew";

  private final AuthorisationTable authorisations;
  private final AuthorisationBasis basis;
  private final MaterialFields material;
  private final VotingTable rounds;
  private final WorkItems items;
  private final CurrentPerson currentPerson;
  private final Now now;

  KeptAuthorisations(
      AuthorisationTable authorisations,
      AuthorisationBasis basis,
      MaterialFields material,
      VotingTable rounds,
      WorkItems items,
      CurrentPerson currentPerson,
      Now now) {
    this.authorisations = authorisations;
    this.basis = basis;
    this.material = material;
    this.rounds = rounds;
    this.items = items;
    this.currentPerson = currentPerson;
    this.now = now;
  }

  @Override
  public void record(String number, String category, String authority) {
    WorkItemView change = items.locked(number);
    if (authorisations.live(change.id()).isPresent()) {
      return;
    }
    Authorisation last = authorisations.latest(change.id()).orElse(null);
    Authorisation.Basis found =
        basis
            .find(change, category, authority, last)
            .orElseThrow(
                () ->
                    Refusal.conflict(
                        "not-authorised",
                        "The authority "
                            + authority
                            + " has not approved "
                            + number
                            + " as it is"));
    Authorisation added =
        Authorisation.of(
            change.id(), category, authority, ChangeContent.hash(change), found, now.get());
    authorisations.add(added);
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("category", category);
    content.put("authority", authority);
    content.put("by", added.authorisedBy());
    content.put("round", added.round());
    content.put("template", added.template());
    content.put("contentHash", added.contentHash());
    items.journal(change.id(), "authorised", content);
  }

  @Override
  public boolean check(String number) {
    WorkItemView change = items.locked(number);
    Optional<Authorisation> valid = valid(change);
    valid.ifPresent(live -> authorisations.implementing(live, now.get()));
    items.journal(change.id(), "authorisation-checked", Map.of("valid", valid.isPresent()));
    return valid.isPresent();
  }

  @Override
  @Transactional(readOnly = true)
  public EditEffect effectOf(WorkItemView change, Set<String> fields) {
    Authorisation live = authorisations.live(change.id()).orElse(null);
    Optional<VotingRound> open = rounds.open(change.id());
    String category =
        live != null
            ? live.category()
            : open.map(VotingRound::category)
                .orElse(change.details().path("changeType").asText(null));
    MaterialFields.Verdict verdict = material.of(fields, category);
    boolean matters = !verdict.material().isEmpty();
    return new EditEffect(
        matters && open.isPresent(),
        matters && live != null,
        matters && live != null ? verdict.decideAgain() : null,
        matters && live != null && live.implementingAt() != null);
  }

  /** The approval of exactly this content; empty when there is none. */
  Optional<Authorisation> valid(WorkItemView change) {
    return authorisations
        .live(change.id())
        .filter(live -> live.contentHash().equals(ChangeContent.hash(change)));
  }

  /**
   * The approval that implementation rests on. The step that goes on has just added notes of its
   * own, which the approval is bound to only at the commit; an edit that matters is refused there.
   */
  Optional<Authorisation> standing(WorkItemView change) {
    return authorisations
        .live(change.id())
        .filter(live -> live.implementingAt() != null)
        .or(() -> valid(change));
  }

  @Override
  public void revoke(String number) {
    WorkItemView change = items.locked(number);
    authorisations
        .live(change.id())
        .ifPresent(
            live -> {
              // Where it is told what an edit of the window would ask for.
              String again = material.of(List.of("plannedStart"), live.category()).decideAgain();
              makeVoid(live, REPLANNED, again);
            });
  }

  /** Who asks again does not hold on to the old answer. */
  void askedAgain(long change) {
    authorisations
        .live(change)
        .ifPresent(live -> makeVoid(live, "Asked again", MaterialFields.AUTHORITY));
  }

  void makeVoid(Authorisation live, String reason, String decideAgain) {
    authorisations.makeVoid(live, now.get(), currentPerson.get().id(), reason, decideAgain);
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("reason", reason);
    content.put("authority", live.authority());
    content.put("decideAgain", decideAgain);
    items.journal(live.change(), "authorisation-voided", content);
  }
}
