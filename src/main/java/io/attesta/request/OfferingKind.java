package io.attesta.request;

import io.attesta.catalogue.Offerings;
import io.attesta.work.KnownKind;
import org.springframework.stereotype.Component;

/** Tells forms what is on offer. */
@Component
class OfferingKind implements KnownKind {

  private final Offerings offerings;

  OfferingKind(Offerings offerings) {
    this.offerings = offerings;
  }

  @Override
  public String kind() {
    return "offering";
  }

  @Override
  public boolean isKnown(String key) {
    return offerings.find(key).isPresent();
  }
}
