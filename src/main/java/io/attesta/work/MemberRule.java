package io.attesta.work;

import io.attesta.identity.People;
import io.attesta.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * A field with the property {@code member} names a person of that group: a task given to somebody
 * who does not exist, or may not do it, would lie there unseen.
 */
@Component
class MemberRule implements DetailRule {

  private final People people;

  MemberRule(People people) {
    this.people = people;
  }

  @Override
  public String property() {
    return "member";
  }

  @Override
  public Object kept(String key, String group, Object before, Object entered) {
    String person = entered.toString().strip();
    if (!person.equals(before) && !people.membersOf(group).contains(person)) {
      throw Refusal.invalidField(
          "details." + key, "not-a-member", person + " is no member of " + group);
    }
    return person;
  }
}
