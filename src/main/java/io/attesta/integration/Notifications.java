package io.attesta.integration;

/**
 * Tells people what they should know: kept in their inbox of notifications, and mailed when mail is
 * configured.
 */
public interface Notifications {

  void tell(String person, String item, String kind, String text);

  /** Tells whoever is a member of the group when reading. */
  void tellGroup(String group, String item, String kind, String text);
}
