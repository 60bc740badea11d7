package io.attesta.reporting.report;

import java.util.List;

/** What a report says. */
record ReportContent(
    ReportSummary summary,
    List<ReportTarget> targets,
    List<ReportMeasure> measures,
    ReportVolumes volumes,
    ReportAvailability availability,
    List<ReportCause> causes,
    List<ReportMiss> misses,
    List<ReportAction> actions,
    ReportChanges changes) {}
