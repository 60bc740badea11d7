package io.attesta.cmdb;

import java.util.Collection;

/** Named and frozen states of the recorded configuration (8.2.6). */
public interface Baselines {

  /**
   * Freezes these configuration items and their relations as they are now.
   *
   * @param name letters, digits, dots, hyphens and underscores; at most 100
   * @param reason for people to read
   * @param keys keys of configuration items; those that are not in use are left out
   * @param changeNumber change after which it is taken; null for none
   * @throws io.attesta.shared.Refusal {@code baseline-exists} (409) when the name is in use
   */
  void take(String name, String reason, Collection<String> keys, String changeNumber);
}
