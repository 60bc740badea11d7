package io.attesta.reporting.report;

import java.time.LocalDate;
import java.util.List;

/**
 * Changes whose outcome was recorded in the period, and releases.
 *
 * @param incidents that the changes caused
 * @param items the last {@value ChangeSection#MOST}
 */
record ReportChanges(
    long implemented,
    long successful,
    long emergencies,
    long incidents,
    long releases,
    long successfulReleases,
    List<ReportedChange> items) {

  /**
   * A change or release.
   *
   * @param category of the change; null for a release
   * @param outcome as it was recorded
   * @param incidents that it caused
   */
  record ReportedChange(
      String number,
      String title,
      String practice,
      String category,
      String outcome,
      boolean successful,
      LocalDate day,
      long incidents) {}
}
