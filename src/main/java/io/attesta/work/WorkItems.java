package io.attesta.work;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What other modules may ask of and tell work items. */
public interface WorkItems {

  /**
   * The work item, if the current person may see it.
   *
   * @throws io.attesta.shared.Refusal 404 when it does not exist or is not for the current person
   */
  WorkItemView visible(String number);

  /** The work item, whoever asks. */
  WorkItemView get(String number);

  /** Tells the next promise of the item's clocks; kept for lists, never decides anything. */
  void promise(long workItem, Instant dueAt, String clockState);

  /**
   * Major incidents that are open, and open incidents confirmed as major, the newest first; whoever
   * asks, at most 500.
   */
  List<WorkItemView> openMajorIncidents();

  /**
   * The work item, whoever asks, locked until the end of the transaction. For steps of a process
   * that read before they write: without the lock they might go on from what is no longer so.
   */
  WorkItemView locked(String number);

  /** Adds an entry to the journal of the work item in this transaction. */
  void journal(long workItem, String kind, Map<String, ?> content);

  /**
   * The work item, locked until the end of the transaction, if the current person works on it.
   *
   * @throws io.attesta.shared.Refusal 404 when it is not visible, {@code not-a-worker} (403)
   */
  WorkItemView toWorkOn(String number);

  /** Sets a detail on behalf of a module, or takes it away with null; journaled like an edit. */
  void setDetail(long workItem, String key, Object value);

  /** Links the item with another one; see {@code docs/practices} for the types. */
  void link(long workItem, String type, String toNumber);

  /** Takes a link away that the item has; one that is not there is no error. */
  void unlink(long workItem, String type, String toNumber);

  /**
   * The same with an item that the module itself has found, whether the person may see it or not.
   */
  void linkFound(long workItem, String type, String toNumber);

  /** Numbers of the items at the other end of its links of a type, in either direction. */
  List<String> linked(long workItem, String type);

  /**
   * Opens the work item of the process that starts with the message.
   *
   * @param values fields of its start form
   * @return its number; empty when no such process is deployed
   * @throws io.attesta.shared.Refusal {@code invalid-input} when the form does not take the values
   */
  Optional<String> openByMessage(String message, Map<String, Object> values);

  /**
   * Opens an item of another practice on behalf of this one and links them: this one raises it.
   *
   * @param values fields of its start form; what they leave out is taken from this item
   * @return its number
   * @throws io.attesta.shared.Refusal {@code invalid-input} when something the form asks for is not
   *     known
   */
  String raise(long workItem, String practice, Map<String, Object> values);

  /**
   * Sends a message to the process of the work item; one that does not wait for it goes on as
   * before.
   *
   * @return whether it waited
   */
  boolean tell(String number, String message);
}
