package io.attesta.change;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Person;
import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import io.attesta.work.TaskCompleted;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes the decision of a person who decides alone, when the task is completed. */
@Component
class AuthorityDecisions {

  static final String FORM = "change-authorise";

  private final AuthorityDecisionTable decisions;
  private final KeptAuthorisations authorisations;
  private final WorkItems items;
  private final CurrentPerson currentPerson;
  private final Now now;

  AuthorityDecisions(
      AuthorityDecisionTable decisions,
      KeptAuthorisations authorisations,
      WorkItems items,
      CurrentPerson currentPerson,
      Now now) {
    this.decisions = decisions;
    this.authorisations = authorisations;
    this.items = items;
    this.currentPerson = currentPerson;
    this.now = now;
  }

  @EventListener
  void decide(TaskCompleted done) {
    if (!FORM.equals(done.form())) {
      return;
    }
    WorkItemView change = done.item();
    Person person = currentPerson.fresh();
    Segregation.mustBeApart(change, person.id());
    Set<String> groups = new TreeSet<>(done.groups());
    groups.retainAll(person.groups());
    if (groups.isEmpty()) {
      throw Refusal.forbidden(
          "not-an-authority", "This is for " + String.join(", ", done.groups()) + " to decide");
    }
    String answer = Objects.toString(done.answers().get("authorisation"), "");
    if (!AuthorityDecision.ANSWERS.contains(answer)) {
      throw Refusal.invalidField(
          "details.authorisation",
          "unknown-decision",
          "A decision is one of " + AuthorityDecision.ANSWERS);
    }
    String hash = ChangeContent.hash(change);
    decisions.add(
        new AuthorityDecision(
            0, change.id(), done.element(), groups, person.id(), answer, hash, now.get()));
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("decision", answer);
    content.put("groups", groups);
    content.put("contentHash", hash);
    items.journal(change.id(), "authority-decided", content);
    if (!AuthorityDecision.APPROVED.equals(answer)) {
      authorisations.askedAgain(change.id());
    }
  }
}
