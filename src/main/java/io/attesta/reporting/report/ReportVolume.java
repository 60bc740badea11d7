package io.attesta.reporting.report;

/**
 * How much work there was of a kind.
 *
 * @param of practice, priority or category; null for work items without
 * @param closed in the end closed or cancelled; null where it is not told apart
 * @param backlog open at the end of the period; null where it is not told apart
 */
record ReportVolume(String of, long opened, long resolved, Long closed, Long backlog) {}
