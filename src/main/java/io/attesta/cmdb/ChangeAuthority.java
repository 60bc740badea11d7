package io.attesta.cmdb;

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
}
