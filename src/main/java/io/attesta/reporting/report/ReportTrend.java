package io.attesta.reporting.report;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a figure was in a period.
 *
 * @param until exclusive
 * @param value null where there was nothing to tell of
 */
record ReportTrend(LocalDate from, LocalDate until, BigDecimal value) {}
