package io.attesta.identity;

import java.util.List;
import java.util.Optional;

/** Who there is, whether logged in or not. */
public interface People {

  /** Whether a person of this id is known where people are kept: the engine or Keycloak. */
  boolean exists(String id);

  /** The person with the groups of now; empty when nobody has this id. */
  Optional<Person> find(String id);

  /** Ids of the people who are members of the group now, in their order. */
  List<String> membersOf(String group);
}
