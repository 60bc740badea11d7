package io.attesta.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class KnownPeople implements People {

  private final Memberships memberships;

  KnownPeople(Memberships memberships) {
    this.memberships = memberships;
  }

  @Override
  public boolean exists(String id) {
    return memberships.find(id).isPresent();
  }

  @Override
  public Optional<Person> find(String id) {
    return memberships.find(id);
  }

  @Override
  public List<String> membersOf(String group) {
    return memberships.membersOf(group);
  }
}
