package io.attesta.work;

import java.util.Map;

/** What the process of a work item does for the items linked with it. */
public interface LinkedWork {

  /**
   * Opens an item for each row of a list in the details that asks for one, and links it. A row says
   * in {@code raise} which practice, {@code none} for nothing; its other entries fill the start
   * form. The row then tells in {@code workItem} the number, or in {@code notRaised} why there is
   * none, for instance because no process of the practice is deployed.
   *
   * @param values further fields of the start forms, the same for each
   */
  void raiseListed(long workItem, String list, Map<String, ?> values);

  /** Writes a detail of this item into every open item that is its child or was declared as it. */
  void share(long workItem, String detail);

  /**
   * Takes a declaration back: the open items with a link of that type to this one lose the detail
   * that was recorded with it. The link stays, as history.
   */
  void withdraw(long workItem, String linkType, String detail);
}
