package io.attesta.operations;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Person;
import io.attesta.shared.Refusal;
import org.springframework.stereotype.Component;

/** Who may see and do what here. */
@Component
class Operators {

  private final CurrentPerson currentPerson;

  Operators(CurrentPerson currentPerson) {
    this.currentPerson = currentPerson;
  }

  /** A membership that was just taken away does not count. */
  Person require() {
    Person person = currentPerson.fresh();
    if (!person.isIn("administrators")) {
      throw Refusal.forbidden("not-an-administrator", "Administrators see to what has failed");
    }
    return person;
  }

  /** Auditors read what operators did. */
  void requireReader() {
    Person person = currentPerson.get();
    if (!person.isIn("administrators") && !person.isIn("auditors")) {
      throw Refusal.forbidden(
          "not-an-auditor", "What operators did is for administrators and auditors");
    }
  }
}
