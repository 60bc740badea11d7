package io.attesta.catalogue;

import io.attesta.identity.Person;
import java.util.Collection;
import java.util.Optional;

/** What people may order. */
public interface Offerings {

  /** The offering, also when it can no longer be ordered; empty when the key was never in use. */
  Optional<Offering> find(String key);

  /** Whether the person may order it now. */
  boolean isFor(Offering offering, Person person);

  /** Adds those whose key is not in use yet; the others stay as they are. */
  void ensure(Collection<Offering> offerings);
}
