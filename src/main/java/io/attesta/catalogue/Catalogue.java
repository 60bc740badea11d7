package io.attesta.catalogue;

import java.util.Optional;

/** The services that are on offer. */
public interface Catalogue {

  /** The service, also when it is no longer on offer; empty when the key was never in use. */
  Optional<ServiceEntry> find(String key);
}
