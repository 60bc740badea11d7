package io.attesta.reporting.report;

import java.time.Instant;
import java.util.List;

/**
 * A report as it was made.
 *
 * @param edition counted from 1 where there are several of the same scope and period
 * @param provisional whether it was made before the period was over
 * @param inputHash stands for all facts and versions that it was made from
 * @param measures in the order of keys
 * @param causes by what, then the most frequent first
 * @param misses the worst {@value MissSection#WORST}: what is still open first, then by how much
 * @param actions what was being done when the report was made
 */
record ServiceReport(
    long id,
    ReportScope scope,
    ReportPeriod period,
    int edition,
    boolean provisional,
    Instant createdAt,
    String createdBy,
    String inputHash,
    ReportBasis basis,
    ReportSummary summary,
    List<ReportTarget> targets,
    List<ReportMeasure> measures,
    ReportVolumes volumes,
    ReportAvailability availability,
    List<ReportCause> causes,
    List<ReportMiss> misses,
    List<ReportAction> actions,
    ReportChanges changes) {

  static ServiceReport of(ReportEntry entry, ReportBasis basis, ReportContent content) {
    return new ServiceReport(
        entry.id(),
        entry.scope(),
        entry.period(),
        entry.edition(),
        entry.provisional(),
        entry.createdAt(),
        entry.createdBy(),
        entry.inputHash(),
        basis,
        content.summary(),
        content.targets(),
        content.measures(),
        content.volumes(),
        content.availability(),
        content.causes(),
        content.misses(),
        content.actions(),
        content.changes());
  }
}
