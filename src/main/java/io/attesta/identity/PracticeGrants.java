package io.attesta.identity;

import java.util.Collection;

/** Gives groups their rights on deployed processes inside the engine. */
public interface PracticeGrants {

  /**
   * Makes the engine's rights on the processes what the list of groups says about the practice:
   * missing ones are given, others taken away. Call it after each deployment and, since the list
   * may have changed, at each start for everything deployed; doing it twice changes nothing.
   *
   * @param processDefinitionKeys keys, not ids: the rights hold for all versions
   */
  void grantFor(String practice, Collection<String> processDefinitionKeys);
}
