package io.attesta.work;

import java.util.Map;

/** Lists of the work items that other modules know something of. */
public interface WorkItemLists {

  /**
   * A page of those of a set that the current person may see, the newest first.
   *
   * @param ids query of work item ids; its text is fixed, values are bound
   * @param values values of its named parameters
   * @param open only unfinished or only finished ones; null for both
   * @param cursor {@code next} of the page before; null for the first page
   * @param limit 1 to 200; null for 50
   */
  Page<WorkItemRow> among(
      String ids, Map<String, ?> values, Boolean open, String cursor, Integer limit);
}
