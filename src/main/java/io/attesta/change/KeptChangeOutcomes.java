package io.attesta.change;

import io.attesta.identity.CurrentPerson;
import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class KeptChangeOutcomes implements ChangeOutcomes {

  private final OutcomeTable outcomes;
  private final AuthorisationTable authorisations;
  private final NamedClasses classes;
  private final TemplateStanding standing;
  private final WorkItems items;
  private final CurrentPerson currentPerson;
  private final Now now;

  KeptChangeOutcomes(
      OutcomeTable outcomes,
      AuthorisationTable authorisations,
      NamedClasses classes,
      TemplateStanding standing,
      WorkItems items,
      CurrentPerson currentPerson,
      Now now) {
    this.outcomes = outcomes;
    this.authorisations = authorisations;
    this.classes = classes;
    this.standing = standing;
    this.items = items;
    this.currentPerson = currentPerson;
    this.now = now;
  }

  @Override
  public void record(String number, String outcome) {
    if (outcome == null || !OutcomeEntry.KNOWN.contains(outcome)) {
      throw Refusal.invalidField(
          "changeOutcome", "unknown-outcome", "An outcome is one of " + OutcomeEntry.KNOWN);
    }
    WorkItemView change = items.locked(number);
    Optional<OutcomeEntry> known = outcomes.find(change.id());
    if (known.isPresent()) {
      mustBeSame(known.get(), outcome, number);
      return;
    }
    Authorisation last = authorisations.latest(change.id()).orElse(null);
    String template = last == null ? null : last.template();
    outcomes.add(
        new OutcomeEntry(
            change.id(),
            outcome,
            last == null ? null : last.category(),
            last == null ? null : last.authority(),
            template,
            change.service(),
            classes.first(change).orElse(null),
            currentPerson.get().id(),
            now.get()));
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("outcome", outcome);
    content.put("template", template);
    items.journal(change.id(), "change-outcome", content);
    if (template != null) {
      standing.judge(template, change);
    }
  }

  private static void mustBeSame(OutcomeEntry known, String outcome, String number) {
    if (!known.outcome().equals(outcome)) {
      throw Refusal.conflict(
          "outcome-recorded", "The outcome of " + number + " is recorded as " + known.outcome());
    }
  }
}
