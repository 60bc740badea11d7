package io.attesta.reporting.report;

import java.math.BigDecimal;

/**
 * What a report says in a line.
 *
 * @param targetsMet agreed targets that were met
 * @param misses single targets of work items that were missed
 * @param availability null where there were no agreed hours
 */
record ReportSummary(
    long targetsMet,
    long targetsMissed,
    long measuresMet,
    long measuresMissed,
    long misses,
    long opened,
    long resolved,
    BigDecimal availability) {}
