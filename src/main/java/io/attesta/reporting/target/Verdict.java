package io.attesta.reporting.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Whether a target was met in a period.
 *
 * @param measureVersion the definition that it was judged by
 * @param service key; null for all together, or for an agreement
 * @param agreement key of the agreement whose target it is; null where the measure says the target
 * @param from first day, inclusive
 * @param until exclusive
 * @param value in the unit of the measure
 * @param missesInRow how many times the target was missed without being met in between, this time
 *     included; 0 when it was met
 * @param item number of the work item in which something is done about it; null for none
 * @param judgedBy person, or {@code system} on time
 * @param valueBefore on what the verdict before was given; null where it was given once
 */
record Verdict(
    long id,
    String measure,
    int measureVersion,
    String service,
    String agreement,
    LocalDate from,
    LocalDate until,
    BigDecimal value,
    BigDecimal target,
    boolean met,
    int missesInRow,
    String item,
    Instant judgedAt,
    String judgedBy,
    BigDecimal valueBefore) {}
