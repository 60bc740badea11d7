package io.attesta.reporting.report;

/**
 * What a report is about.
 *
 * @param key of the service or the customer; null for everything
 * @param name as it was called when the report was made; null for everything
 */
record ReportScope(Kind kind, String key, String name) {

  /** What kind of thing. */
  enum Kind {
    SERVICE,
    /** All services of a customer. */
    CUSTOMER,
    ALL
  }
}
