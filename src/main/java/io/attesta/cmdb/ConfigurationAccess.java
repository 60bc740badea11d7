package io.attesta.cmdb;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Groups;
import io.attesta.identity.Person;
import io.attesta.shared.Refusal;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who reads and who edits what is configured. */
@Component
class ConfigurationAccess {

  private static final Set<String> EDITORS =
      Set.of("configuration-managers", "change-managers", "integrators", "administrators");
  private static final Set<String> MODELLERS = Set.of("configuration-managers", "administrators");

  private final CurrentPerson current;
  private final Groups groups;

  ConfigurationAccess(CurrentPerson current, Groups groups) {
    this.current = current;
    this.groups = groups;
  }

  /** To a requester, configuration items do not exist. */
  void requireReader() {
    if (groups.scopeOf(current.get()).practices().isEmpty()) {
      throw Refusal.notFound("This");
    }
  }

  /** The person who edits configuration items and relations. */
  String requireEditor() {
    return require(EDITORS, "You may not edit configuration items");
  }

  /** The person who edits classes and relation types. */
  String requireModeller() {
    return require(MODELLERS, "Only configuration managers edit classes and relation types");
  }

  private String require(Set<String> allowed, String otherwise) {
    requireReader();
    Person person = current.fresh();
    if (!person.isSystem() && allowed.stream().noneMatch(person::isIn)) {
      throw Refusal.forbidden("not-an-editor", otherwise);
    }
    return person.id();
  }
}
