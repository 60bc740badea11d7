package io.attesta.reporting;

import java.math.BigDecimal;

/** Which way a measure should go. */
public enum Direction {
  /** At least the target. */
  UP,
  /** At most the target. */
  DOWN;

  /** Null where there is no value or no target. */
  public Boolean met(BigDecimal value, BigDecimal target) {
    if (value == null || target == null) {
      return null;
    }
    int order = value.compareTo(target);
    return this == UP ? order >= 0 : order <= 0;
  }
}
