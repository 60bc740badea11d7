package io.attesta.party;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The customers. */
public interface Customers {

  /** The customer, also when no longer active; empty when the key was never in use. */
  Optional<Customer> find(String key);

  /** Keys of the active customers that a mail address is a contact of. */
  List<String> of(String mailAddress);

  /** Adds those whose key is not in use yet; the others stay as they are. */
  void ensure(Collection<Customer> customers);
}
