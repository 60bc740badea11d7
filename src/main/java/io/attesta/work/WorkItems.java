package io.attesta.work;

import java.time.Instant;
import java.util.Map;

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

  /** Adds an entry to the journal of the work item in this transaction. */
  void journal(long workItem, String kind, Map<String, ?> content);
}
