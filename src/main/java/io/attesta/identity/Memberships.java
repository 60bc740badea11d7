package io.attesta.identity;

import java.util.List;
import java.util.Optional;

/** Where people and their groups are kept. */
interface Memberships {

  /** The person with the groups of now; empty when nobody has this id (any more). */
  Optional<Person> find(String id);

  /** Ids of the members of a group as they are now, in their order. */
  List<String> membersOf(String group);
}
