package io.attesta.party;

import java.util.Collection;
import java.util.Optional;

/** The customers. */
public interface Customers {

  /** The customer, also when no longer active; empty when the key was never in use. */
  Optional<Customer> find(String key);

  /** Adds those whose key is not in use yet; the others stay as they are. */
  void ensure(Collection<Customer> customers);
}
