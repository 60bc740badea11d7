package io.attesta.identity;

import java.util.Optional;

/** Where people and their groups are kept. */
interface Memberships {

  /** The person with the groups of now; empty when nobody has this id (any more). */
  Optional<Person> find(String id);
}
