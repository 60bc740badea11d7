package io.attesta.reporting.report;

import io.attesta.reporting.Direction;
import io.attesta.reporting.Measure;
import io.attesta.reporting.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a measure says.
 *
 * @param version of the measure
 * @param translations name and meaning by language tag
 * @param value in the unit; null where there was nothing to tell of
 * @param target null where there is none
 * @param met null without value or target, and where the target is for a longer time than the
 *     period
 * @param lastYear of the same period a year before
 * @param trend twelve periods, the last is that of the report
 */
record ReportMeasure(
    String key,
    int version,
    String name,
    String meaning,
    Map<String, Measure.Words> translations,
    Unit unit,
    Direction direction,
    BigDecimal value,
    BigDecimal target,
    Boolean met,
    BigDecimal previous,
    BigDecimal lastYear,
    List<ReportTrend> trend) {}
