package io.attesta.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The suppliers and what they have promised. */
public interface Suppliers {

  /** The supplier of that key, also when no longer active. */
  Optional<Supplier> find(String key);

  /** The active supplier of that key, or of that name in whatever case. */
  Optional<Supplier> named(String keyOrName);

  /**
   * Contracts that hold for the service on that day, those that name the service before those for
   * every one.
   *
   * @param supplier key of the supplier; null for all
   */
  List<SupplierContract> inForce(String supplier, String service, LocalDate day);
}
