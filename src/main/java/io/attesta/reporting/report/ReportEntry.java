package io.attesta.reporting.report;

import java.time.Instant;

/** A report as lists show it. */
record ReportEntry(
    long id,
    ReportScope scope,
    ReportPeriod period,
    int edition,
    boolean provisional,
    Instant createdAt,
    String createdBy,
    String inputHash,
    ReportSummary summary) {}
