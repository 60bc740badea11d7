package io.attesta.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a measure says of a time.
 *
 * @param from first day, inclusive
 * @param until exclusive
 * @param of value of what the figures are split by; null for no value, or where they are not split
 * @param value in the unit of the measure; null where there was nothing to tell of
 * @param sums what the value was made of; null where it was made of the facts themselves
 * @param met whether the target was met; null without value or target
 */
public record Figure(
    LocalDate from, LocalDate until, String of, BigDecimal value, Sums sums, Boolean met) {}
