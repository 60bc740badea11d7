package io.attesta.change.board;

import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.ServiceEntry;
import io.attesta.identity.Groups;
import io.attesta.identity.People;
import io.attesta.identity.Person;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Display names for documents. */
@Component
class Names {

  private final People people;
  private final Groups groups;
  private final Catalogue catalogue;

  Names(People people, Groups groups, Catalogue catalogue) {
    this.people = people;
    this.groups = groups;
    this.catalogue = catalogue;
  }

  /**
   * Looks each key up once: a group, a person or a service; what is none of them stays as it is.
   */
  UnaryOperator<String> forOneDocument() {
    Map<String, String> known = new HashMap<>();
    return key -> key == null ? "" : known.computeIfAbsent(key, this::name);
  }

  private String name(String key) {
    if (Person.SYSTEM.id().equals(key)) {
      return Person.SYSTEM.name();
    }
    Optional<String> group = groups.find(key).map(Groups.Group::name);
    return group
        .or(() -> people.find(key).map(Person::name))
        .or(() -> catalogue.find(key).map(ServiceEntry::name))
        .orElse(key);
  }
}
