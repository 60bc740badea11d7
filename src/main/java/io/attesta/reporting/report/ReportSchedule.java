package io.attesta.reporting.report;

import io.attesta.reporting.Period;
import java.time.LocalDate;
import java.util.List;

/**
 * A report that is made and sent by itself, once for each period.
 *
 * @param key lower-case words joined by hyphens
 * @param version counted from 1
 * @param scopeKey of the service or customer; null for everything
 * @param period MONTH or QUARTER
 * @param day of the following period on which it is made, from 1
 * @param formats of the files that are attached to mails
 * @param language of the files, en or de
 * @param since first day of the first period that is reported
 */
record ReportSchedule(
    String key,
    int version,
    String name,
    ReportScope.Kind scope,
    String scopeKey,
    Period period,
    int day,
    List<ReportRecipient> recipients,
    List<ReportFormat> formats,
    String language,
    boolean active,
    LocalDate since) {

  /**
   * Who gets it.
   *
   * @param of id of the person, key of the group, or mail address of a contact of the customer
   */
  record ReportRecipient(Kind kind, String of) {

    /** What kind of recipient. */
    enum Kind {
      PERSON,
      /** Whoever is a member when the report is sent. */
      GROUP,
      CONTACT
    }
  }

  ReportSchedule with(int otherVersion, LocalDate otherSince) {
    return new ReportSchedule(
        key,
        otherVersion,
        name,
        scope,
        scopeKey,
        period,
        day,
        recipients,
        formats,
        language,
        active,
        otherSince);
  }
}
