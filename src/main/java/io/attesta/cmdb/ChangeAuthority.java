package io.attesta.cmdb;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Answers whether a change authorises an edit of a configuration item now. */
public interface ChangeAuthority {

  /**
   * Whether the change is authorised, in its window or being implemented, and names the
   * configuration item.
   *
   * @param changeNumber number the editor states
   * @param ciKey configuration item to be edited, or one end of a relation
   * @return null when it does, otherwise why not, for people to read
   */
  String objection(String changeNumber, String ciKey);

  /**
   * The same for many at once, as an import asks.
   *
   * @return objections by key; keys of what the change authorises are not in it
   */
  default Map<String, String> objections(String changeNumber, Collection<String> ciKeys) {
    Map<String, String> objections = new HashMap<>();
    for (String key : ciKeys) {
      String objection = objection(changeNumber, key);
      if (objection != null) {
        objections.put(key, objection);
      }
    }
    return objections;
  }
}
