package io.attesta.reporting.outlook;

import io.attesta.reporting.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How good such forecasts would have been: each period of the past forecast on the same day of it,
 * from nothing but what was known then.
 *
 * @param periods how many were forecast; without any, the rest is null
 * @param meanError how far the forecasts were off on average, in the unit of the measure
 * @param naiveError the same for saying that the period will be as the one before
 * @param coveredPercent in how many of a hundred the value came to lie from low to high
 * @param rightPercent in how many of a hundred the more likely verdict came true
 */
record BackTest(
    int periods,
    BigDecimal meanError,
    BigDecimal naiveError,
    Integer coveredPercent,
    Integer rightPercent) {

  private static final int MOST_PERIODS = 12;

  /** One period of the past. */
  private record Trial(Forecast forecast, BigDecimal actual, BigDecimal before, boolean right) {}

  static BackTest of(Measure measure, History history, LocalDate begin, LocalDate asOf) {
    List<Trial> trials = new ArrayList<>();
    long elapsed = asOf.toEpochDay() - begin.toEpochDay();
    LocalDate until = begin;
    for (int i = 0; i < MOST_PERIODS && until.isAfter(history.first()); i++) {
      LocalDate start = measure.period().before(until);
      LocalDate day = start.plusDays(elapsed);
      if (day.isBefore(until)) {
        trial(measure, history, start, day, until).ifPresent(trials::add);
      }
      until = start;
    }
    return trials.isEmpty() ? new BackTest(0, null, null, null, null) : of(trials);
  }

  private static Optional<Trial> trial(
      Measure measure, History history, LocalDate start, LocalDate day, LocalDate until) {
    BigDecimal actual = Forecaster.actual(measure, history, start, until);
    LocalDate before = measure.period().before(start);
    BigDecimal last = Forecaster.actual(measure, history, before, start);
    if (actual == null || last == null || before.isBefore(history.first())) {
      return Optional.empty();
    }
    return Forecaster.forecast(measure, history, start, day, until)
        .map(forecast -> new Trial(forecast, actual, last, right(measure, forecast, actual)));
  }

  private static boolean right(Measure measure, Forecast forecast, BigDecimal actual) {
    boolean missed = Boolean.FALSE.equals(measure.direction().met(actual, measure.target()));
    return missed == forecast.missPercent() >= 50;
  }

  private static BackTest of(List<Trial> trials) {
    return new BackTest(
        trials.size(),
        mean(trials.stream().map(t -> t.forecast().value().subtract(t.actual()).abs()).toList()),
        mean(trials.stream().map(t -> t.before().subtract(t.actual()).abs()).toList()),
        percent(trials.stream().filter(BackTest::covered).count(), trials.size()),
        percent(trials.stream().filter(Trial::right).count(), trials.size()));
  }

  private static boolean covered(Trial trial) {
    return trial.actual().compareTo(trial.forecast().low()) >= 0
        && trial.actual().compareTo(trial.forecast().high()) <= 0;
  }

  private static BigDecimal mean(List<BigDecimal> values) {
    return values.stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(values.size()), 4, RoundingMode.HALF_UP);
  }

  private static int percent(long part, int of) {
    return (int) Math.round(100.0 * part / of);
  }
}
