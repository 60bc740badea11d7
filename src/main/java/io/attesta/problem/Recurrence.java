package io.attesta.problem;

import java.util.List;

/**
 * How often incidents came in equally long periods before and after a fix.
 *
 * @param before how many before
 * @param after numbers of those after, the newest first
 */
record Recurrence(int before, List<String> after) {

  /** Share of the incidents that is left, in percent; null when there were none before. */
  Integer percent() {
    return before == 0 ? null : (int) Math.round(100.0 * after.size() / before);
  }
}
