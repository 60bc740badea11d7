package io.attesta.integration;

/**
 * Tells people what they should know: kept in their inbox of notifications, and mailed when mail is
 * configured.
 */
public interface Notifications {

  void tell(String person, String item, String kind, String text);

  /** Keeps it in the person's inbox of notifications only, for what is mailed otherwise. */
  void note(String person, String item, String kind, String text);

  /** Tells whoever is a member of the group when reading. */
  void tellGroup(String group, String item, String kind, String text);
}
