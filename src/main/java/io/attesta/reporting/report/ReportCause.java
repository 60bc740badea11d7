package io.attesta.reporting.report;

import java.math.BigDecimal;

/**
 * What missed targets have in common.
 *
 * @param by what they are told apart by
 * @param of the value; null for those without
 * @param name how people call it; null where the value says it
 * @param misses how many targets were missed
 * @param share per cent of all that were missed
 */
record ReportCause(By by, String of, String name, long misses, BigDecimal share) {

  /** By what. */
  enum By {
    /** What the work item had waited for the longest until the target was missed. */
    HOLD_REASON,
    /** Customer or supplier it had waited for the longest until then. */
    PARTY,
    GROUP,
    SERVICE,
    CATEGORY,
    PRIORITY,
    /** Each configuration item that the work item names. */
    CONFIGURATION_ITEM
  }
}
