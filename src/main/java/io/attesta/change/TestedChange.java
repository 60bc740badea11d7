package io.attesta.change;

import java.time.Instant;

/**
 * Test of one change in a release.
 *
 * @param change number of the change
 * @param build what was tested
 * @param result {@code passed} or {@code failed}
 */
record TestedChange(
    String change,
    String build,
    String criteria,
    String evidence,
    String result,
    String testedBy,
    Instant testedAt) {

  boolean passed() {
    return "passed".equals(result);
  }
}
