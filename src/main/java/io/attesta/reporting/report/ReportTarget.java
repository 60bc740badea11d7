package io.attesta.reporting.report;

import io.attesta.servicelevel.Metric;
import java.math.BigDecimal;
import java.util.List;

/**
 * How the targets of an agreement were met.
 *
 * @param agreement key of the agreement
 * @param version of the agreement that was in force at the end of the period
 * @param value per cent of the targets that were met; null where none was judged
 * @param target per cent that were agreed to be met; null where nothing was agreed
 * @param met null without value or target
 * @param judged how many targets were met or missed in the period
 * @param kept how many of them were met
 * @param lastYear of the same period a year before
 * @param trend twelve periods, the last is that of the report
 */
record ReportTarget(
    String agreement,
    int version,
    String name,
    Metric metric,
    BigDecimal value,
    Integer target,
    Boolean met,
    long judged,
    long kept,
    BigDecimal previous,
    BigDecimal lastYear,
    List<ReportTrend> trend) {}
