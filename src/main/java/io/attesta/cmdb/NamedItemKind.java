package io.attesta.cmdb;

import io.attesta.work.KnownKind;
import org.springframework.stereotype.Component;

/** Tells forms which configuration items there are. */
@Component
class NamedItemKind implements KnownKind {

  private final Configuration configuration;

  NamedItemKind(Configuration configuration) {
    this.configuration = configuration;
  }

  @Override
  public String kind() {
    return "configuration-item";
  }

  @Override
  public boolean isKnown(String key) {
    return configuration.find(key).isPresent();
  }
}
