package io.attesta.reporting.report;

import java.util.List;

/**
 * What a report was made with.
 *
 * @param zone by which moments fall on days
 * @param calendars of agreed hours
 */
record ReportBasis(
    String zone,
    List<UsedVersion> measures,
    List<UsedVersion> agreements,
    List<UsedVersion> calendars,
    List<UsedSource> sources) {

  /** Something in a version. */
  record UsedVersion(String key, int version) {}

  /** How facts were taken. */
  record UsedSource(String name, String fingerprint) {}
}
