package io.attesta.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The services that are on offer. */
public interface Catalogue {

  /** The service, also when it is no longer on offer; empty when the key was never in use. */
  Optional<ServiceEntry> find(String key);

  /** All that are on offer, in the order of their keys. */
  List<ServiceEntry> onOffer();

  /** Those of the services that were ever in use, in no particular order. */
  List<ServiceEntry> find(Collection<String> keys);

  /**
   * Adds the services whose key is not in use yet; the others stay as they are. For imports that
   * meet services nobody has described.
   */
  void ensure(Collection<ServiceEntry> services);
}
