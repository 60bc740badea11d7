package io.attesta.identity;

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
}
