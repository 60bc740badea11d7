package io.attesta.catalogue;

import io.attesta.party.KnownReferences;
import org.springframework.stereotype.Component;

/** Tells contracts which services there are. */
@Component
class KnownServices implements KnownReferences {

  private final Catalogue catalogue;

  KnownServices(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public Kind kind() {
    return Kind.SERVICE;
  }

  @Override
  public boolean isKnown(String key) {
    return catalogue.find(key).isPresent();
  }
}
