package io.attesta.reporting.outlook;

import io.attesta.reporting.Measure;
import io.attesta.reporting.Sums;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Forecasts from what has been so far and what stretches of the past that were as long as the rest
 * and began on the same weekday have brought. No distribution is assumed; what a week or two of
 * every half year bring is among the cases.
 */
final class Forecaster {

  /** Half a year of weekly beginnings. */
  private static final int MOST_CASES = 26;

  private static final int FEWEST_CASES = 8;

  private Forecaster() {}

  /**
   * Empty where the past is too short, or too few of its stretches say anything.
   *
   * @param begin first day of the period
   * @param asOf first day that is not known
   * @param until end of the period, exclusive
   */
  static Optional<Forecast> forecast(
      Measure measure, History history, LocalDate begin, LocalDate asOf, LocalDate until) {
    int rest = (int) (until.toEpochDay() - asOf.toEpochDay());
    Sums known = known(measure, history, begin, asOf);
    int nearest = (rest + 6) / 7;
    List<BigDecimal> cases =
        IntStream.range(nearest, nearest + MOST_CASES)
            .mapToObj(weeks -> asOf.minusWeeks(weeks))
            .filter(start -> !start.isBefore(history.first()))
            .map(start -> history.between(start, start.plusDays(rest)))
            .map(more -> measure.value(known.plus(more), until))
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    return cases.size() < FEWEST_CASES ? Optional.empty() : Optional.of(of(measure, cases));
  }

  /** What counts for the period already: for a level, everything that ever came and went. */
  private static Sums known(Measure measure, History history, LocalDate begin, LocalDate asOf) {
    return measure.arithmetic().fromTheBeginning()
        ? history.upTo(asOf)
        : history.between(begin, asOf);
  }

  /** What the period said in the end, or has said until a day. */
  static BigDecimal actual(Measure measure, History history, LocalDate begin, LocalDate until) {
    return measure.value(known(measure, history, begin, until), until);
  }

  private static Forecast of(Measure measure, List<BigDecimal> cases) {
    long missed =
        cases.stream()
            .filter(value -> Boolean.FALSE.equals(measure.direction().met(value, measure.target())))
            .count();
    return new Forecast(
        quantile(cases, 0.5),
        quantile(cases, 0.1),
        quantile(cases, 0.9),
        (int) Math.round(100.0 * missed / cases.size()),
        cases.size());
  }

  /** The case that this share of the cases is not above. */
  private static BigDecimal quantile(List<BigDecimal> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1L, Math.floor(share * sorted.size())));
  }
}
