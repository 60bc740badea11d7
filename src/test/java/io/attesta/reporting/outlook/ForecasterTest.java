package io.attesta.reporting.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.reporting.Arithmetic;
import io.attesta.reporting.Direction;
import io.attesta.reporting.Figure;
import io.attesta.reporting.Measure;
import io.attesta.reporting.Period;
import io.attesta.reporting.Sums;
import io.attesta.reporting.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ForecasterTest {

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate JUNE = LocalDate.of(2025, 6, 1);
  private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
  private static final LocalDate MID_JUNE = LocalDate.of(2025, 6, 16);

  private static Measure measure(Arithmetic arithmetic, Unit unit, int target) {
    return new Measure(
        "m",
        1,
        "M",
        "M",
        Map.of(),
        "clock",
        arithmetic,
        Map.of(),
        Map.of(),
        unit,
        BigDecimal.valueOf(target),
        arithmetic == Arithmetic.SHARE ? Direction.UP : Direction.DOWN,
        Period.MONTH,
        false);
  }

  /** What each day brings until mid June; for a level, what it comes to. */
  private static History history(Measure measure, Function<LocalDate, Sums> brings) {
    List<Figure> days = new ArrayList<>();
    Sums all = Sums.NONE;
    for (LocalDate day = FIRST; day.isBefore(MID_JUNE); day = day.plusDays(1)) {
      Sums sums = brings.apply(day);
      all = all.plus(sums);
      Sums told = measure.arithmetic().fromTheBeginning() ? all : sums;
      days.add(new Figure(day, day.plusDays(1), null, null, told, null));
    }
    return History.of(measure, days);
  }

  @Test
  void whatIsAlwaysTheSameIsForeseenExactly() {
    Measure share = measure(Arithmetic.SHARE, Unit.PERCENT, 90);
    History history = history(share, day -> new Sums(10, 8, 0));
    Forecast forecast = Forecaster.forecast(share, history, JUNE, MID_JUNE, JULY).orElseThrow();
    assertThat(forecast).isEqualTo(new Forecast(number(80), number(80), number(80), 100, 26));
    assertThat(BackTest.of(share, history, JUNE, MID_JUNE))
        .isEqualTo(new BackTest(12, zero(), zero(), 100, 100));
  }

  @Test
  void whatHasBeenOfThePeriodCounts() {
    Measure share = measure(Arithmetic.SHARE, Unit.PERCENT, 90);
    History history =
        history(share, day -> day.isBefore(JUNE) ? new Sums(10, 10, 0) : new Sums(10, 0, 0));
    Forecast forecast = Forecaster.forecast(share, history, JUNE, MID_JUNE, JULY).orElseThrow();
    assertThat(forecast.value()).as("half of the month is lost").isEqualTo(number(50));
    assertThat(forecast.missPercent()).isEqualTo(100);
  }

  @Test
  void aWeekdayIsForeseenAsThatWeekday() {
    Measure count = measure(Arithmetic.COUNT, Unit.COUNT, 1000);
    History history =
        history(count, day -> new Sums(day.getDayOfWeek().getValue() > 5 ? 0 : 10, 0, 0));
    Forecast forecast = Forecaster.forecast(count, history, JUNE, MID_JUNE, JULY).orElseThrow();
    // June 2025 has 21 working days.
    assertThat(forecast).isEqualTo(new Forecast(number(210), number(210), number(210), 0, 26));
  }

  @Test
  void aLevelGoesOnFromWhatItHasReached() {
    Measure level = measure(Arithmetic.LEVEL, Unit.COUNT, 520);
    History history = history(level, day -> new Sums(1, 0, 0));
    Forecast forecast = Forecaster.forecast(level, history, JUNE, MID_JUNE, JULY).orElseThrow();
    long days = JULY.toEpochDay() - FIRST.toEpochDay();
    assertThat(forecast.value()).isEqualTo(number(days));
    assertThat(forecast.missPercent()).isEqualTo(100);
    assertThat(BackTest.of(level, history, JUNE, MID_JUNE).meanError()).isEqualByComparingTo("0");
    assertThat(BackTest.of(level, history, JUNE, MID_JUNE).naiveError())
        .as("a month adds some thirty")
        .isBetween(number(30), number(31));
  }

  @Test
  void whatVariesHasAnIntervalThatTheBackTestJudges() {
    Measure count = measure(Arithmetic.COUNT, Unit.COUNT, 150);
    History history =
        history(count, day -> new Sums(Math.floorMod(day.toEpochDay() * 7919, 11), 0, 0));
    Forecast forecast = Forecaster.forecast(count, history, JUNE, MID_JUNE, JULY).orElseThrow();
    assertThat(forecast.low()).isLessThan(forecast.high());
    assertThat(forecast.value()).isBetween(forecast.low(), forecast.high());
    BackTest test = BackTest.of(count, history, JUNE, MID_JUNE);
    assertThat(test.periods()).isEqualTo(12);
    assertThat(test.meanError()).isPositive().isLessThan(number(20));
  }

  @Test
  void aShortPastForetellsNothing() {
    Measure count = measure(Arithmetic.COUNT, Unit.COUNT, 150);
    History history = history(count, day -> new Sums(1, 0, 0));
    LocalDate march = LocalDate.of(2024, 3, 1);
    assertThat(
            Forecaster.forecast(count, history, march, march.plusDays(1), LocalDate.of(2024, 4, 1)))
        .isEmpty();
  }

  private static BigDecimal number(long value) {
    return new BigDecimal(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
  }

  private static BigDecimal zero() {
    return new BigDecimal("0.0000");
  }
}
