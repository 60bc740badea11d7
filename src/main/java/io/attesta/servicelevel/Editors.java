package io.attesta.servicelevel;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Groups;
import io.attesta.identity.Person;
import io.attesta.shared.Refusal;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who reads and who edits what was agreed. */
@Component
class Editors {

  private static final Set<String> EDITORS = Set.of("service-level-managers", "administrators");

  private final CurrentPerson current;
  private final Groups groups;

  Editors(CurrentPerson current, Groups groups) {
    this.current = current;
    this.groups = groups;
  }

  /** To a requester, agreements and calendars do not exist. */
  void requireReader() {
    if (groups.scopeOf(current.get()).practices().isEmpty()) {
      throw Refusal.notFound("This");
    }
  }

  /** The person who edits. */
  String requireEditor() {
    Person person = current.fresh();
    if (EDITORS.stream().noneMatch(person::isIn)) {
      throw Refusal.forbidden(
          "not-an-editor", "Only service level managers edit agreements and calendars");
    }
    return person.id();
  }

  static void requireKey(String key) {
    if (key.length() > 100 || !key.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw Refusal.invalidField("key", "invalid", "Lower-case words joined by hyphens");
    }
  }
}
