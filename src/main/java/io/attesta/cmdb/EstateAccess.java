package io.attesta.cmdb;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Person;
import io.attesta.shared.Refusal;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who works on the recorded estate as a whole: imports it, freezes it, verifies it. */
@Component
class EstateAccess {

  private static final Set<String> IMPORTERS =
      Set.of("configuration-managers", "integrators", "administrators");
  private static final Set<String> MANAGERS = Set.of("configuration-managers", "administrators");

  private final ConfigurationAccess access;
  private final CurrentPerson current;

  EstateAccess(ConfigurationAccess access, CurrentPerson current) {
    this.access = access;
    this.current = current;
  }

  /** Whoever sees configuration items. */
  void requireReader() {
    access.requireReader();
  }

  /** The person who imports. */
  String requireImporter() {
    return require(IMPORTERS, "You may not import configuration items");
  }

  /** The person who takes baselines and verifies. */
  String requireManager() {
    return require(MANAGERS, "Only configuration managers take baselines and verify");
  }

  private String require(Set<String> allowed, String otherwise) {
    access.requireReader();
    Person person = current.fresh();
    if (allowed.stream().noneMatch(person::isIn)) {
      throw Refusal.forbidden("not-a-configuration-manager", otherwise);
    }
    return person.id();
  }
}
