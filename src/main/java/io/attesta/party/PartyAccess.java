package io.attesta.party;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Groups;
import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who reads and who edits what is kept of parties. */
@Component
class PartyAccess {

  private static final Set<String> EDITORS =
      Set.of("service-level-managers", "service-owners", "administrators");

  private final CurrentPerson current;
  private final Groups groups;

  PartyAccess(CurrentPerson current, Groups groups) {
    this.current = current;
    this.groups = groups;
  }

  /** To a requester, parties do not exist. */
  void requireReader() {
    if (groups.scopeOf(current.get()).practices().isEmpty()) {
      throw Refusal.notFound("This");
    }
  }

  void requireEditor() {
    requireReader();
    if (EDITORS.stream().noneMatch(current.get()::isIn)) {
      throw Refusal.forbidden(
          "not-an-editor", "Those who answer for services edit what is kept of parties");
    }
  }

  static void requireKey(String key, List<FieldError> errors) {
    if (key.length() > 100 || !key.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      errors.add(new FieldError("key", "invalid", "Lower-case words joined by hyphens"));
    }
  }

  static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
  }
}
