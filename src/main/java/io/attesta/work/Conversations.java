package io.attesta.work;

import java.util.Map;
import java.util.Set;

/** What processes of work items say to people and to each other. */
public interface Conversations {

  /**
   * Announces a message to the process that starts with it, and links its work item. Its start form
   * is filled from what is known of this one. With no such process the announcement stands in the
   * journal only.
   */
  void declare(long workItem, String message, String linkType);

  /**
   * Notifies people of what stands in a field of the item's details, and journals who was told.
   *
   * @param audience keys of groups; {@code requesters} for the requesters of the items that are its
   *     children or were declared
   */
  void inform(long workItem, Set<String> audience, String field);

  /**
   * Sends a message to the process of every open item that is a child of this one or was declared
   * as it; one that does not wait for it goes on as before.
   */
  void tellChildren(long workItem, String message);

  /**
   * Sends a message to the process of every unfinished work item that is linked with this one, in
   * either direction; one that does not wait for it goes on as before.
   */
  void tellLinked(long workItem, String message);

  /** Reminds requester and assignee that the item is on hold. */
  void remind(long workItem);

  /**
   * Tells a group of an escalation.
   *
   * @param addGroup group that follows the item from now on; null for none
   */
  void escalate(long workItem, String notifyGroup, String addGroup, Map<String, ?> escalation);
}
