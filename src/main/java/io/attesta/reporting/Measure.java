package io.attesta.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The definition of a measure (9.1: what is monitored and measured, how, and against what).
 *
 * @param key lower-case words joined by hyphens
 * @param version counted from 1; figures say with which one they were told
 * @param meaning what it says, for people who read a report
 * @param translations name and meaning in other languages than English, by language tag
 * @param source where its facts come from
 * @param only values that facts have to have, by dimension; empty for all facts
 * @param hits values of the facts that count as going well, instead of those the source says; empty
 *     to follow the source
 * @param target null where none is agreed
 * @param period how long the time is after which the target is judged
 * @param byService whether each service is held against the target by itself, or all together
 */
public record Measure(
    String key,
    int version,
    String name,
    String meaning,
    Map<String, Words> translations,
    String source,
    Arithmetic arithmetic,
    Map<Dimension, List<String>> only,
    Map<Dimension, List<String>> hits,
    Unit unit,
    BigDecimal target,
    Direction direction,
    Period period,
    boolean byService) {

  /** How people call it. */
  public record Words(String name, String meaning) {}

  /**
   * What it says of the sums; null where there is nothing to tell of.
   *
   * @param end of the time, exclusive
   */
  public BigDecimal value(Sums sums, LocalDate end) {
    return arithmetic.value(sums, unit, end);
  }

  Measure withVersion(int other) {
    return new Measure(
        key,
        other,
        name,
        meaning,
        translations,
        source,
        arithmetic,
        only,
        hits,
        unit,
        target,
        direction,
        period,
        byService);
  }
}
