package io.attesta.cmdb;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The configuration items that are recorded now. */
public interface Configuration {

  /** The current version; empty when the key was never in use. */
  Optional<ConfigurationItem> find(String key);

  /** The current versions, in the order of the keys; keys that are not in use are left out. */
  List<ConfigurationItem> find(Collection<String> keys);
}
