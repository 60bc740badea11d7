package io.attesta.reporting.outlook;

import io.attesta.reporting.Arithmetic;
import io.attesta.reporting.Dimension;
import io.attesta.reporting.Figure;
import io.attesta.reporting.FigureQuery;
import io.attesta.reporting.Figures;
import io.attesta.reporting.Measure;
import io.attesta.reporting.Measures;
import io.attesta.reporting.Period;
import io.attesta.reporting.Sums;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks ahead for every measure with a target, for each service where the measure says so. */
@Component
class OutlookRound {

  /** Enough for a year of periods with half a year before each. */
  private static final int DAYS = 600;

  /** Sums of days do not tell what these will be. */
  private static final Set<Arithmetic> UNFORESEEN =
      EnumSet.of(Arithmetic.NINTH_DECILE, Arithmetic.AGE);

  private final Measures measures;
  private final Figures figures;
  private final OutlookTable table;
  private final OutlookWarnings warnings;

  OutlookRound(Measures measures, Figures figures, OutlookTable table, OutlookWarnings warnings) {
    this.measures = measures;
    this.figures = figures;
    this.table = table;
    this.warnings = warnings;
  }

  /** The measures that can be foreseen. */
  List<Measure> measures() {
    return measures.all().stream()
        .filter(m -> m.target() != null && !UNFORESEEN.contains(m.arithmetic()))
        .toList();
  }

  /**
   * Keeps what a measure will probably say, and warns.
   *
   * @param today first day that is not known
   * @return how many outlooks were kept
   */
  @Transactional
  public int look(Measure measure, LocalDate today) {
    int kept = 0;
    for (String service : services(measure, today)) {
      Optional<Outlook> outlook = of(measure, service, today);
      outlook.ifPresent(table::keep);
      outlook.ifPresent(o -> warnings.warn(measure, o));
      kept += outlook.isPresent() ? 1 : 0;
    }
    return kept;
  }

  private List<String> services(Measure measure, LocalDate today) {
    if (!measure.byService()) {
      return Collections.singletonList(null);
    }
    FigureQuery all = FigureQuery.of(today.minusDays(DAYS), today).splitBy(Dimension.SERVICE);
    return figures.of(measure, all).stream().map(Figure::of).filter(Objects::nonNull).toList();
  }

  private Optional<Outlook> of(Measure measure, String service, LocalDate today) {
    FigureQuery days = FigureQuery.of(today.minusDays(DAYS), today).each(Period.DAY);
    History history =
        History.of(
            measure,
            known(
                measure,
                figures.of(
                    measure, service == null ? days : days.where(Dimension.SERVICE, service))));
    LocalDate begin = measure.period().begin(today);
    LocalDate until = measure.period().next(begin);
    return Forecaster.forecast(measure, history, begin, today, until)
        .map(
            forecast ->
                new Outlook(
                    measure.key(),
                    measure.version(),
                    service,
                    begin,
                    until,
                    today,
                    Forecaster.actual(measure, history, begin, today),
                    measure.target(),
                    forecast,
                    BackTest.of(measure, history, begin, today),
                    null));
  }

  /**
   * From the first day on which anything happened: what was not recorded says nothing, and a
   * service that was never down does not say how it will be.
   */
  private static List<Figure> known(Measure measure, List<Figure> days) {
    int first = 0;
    while (first < days.size() - 1 && !happened(measure, days.get(first).sums())) {
      first++;
    }
    return days.subList(first, days.size());
  }

  private static boolean happened(Measure measure, Sums sums) {
    return measure.arithmetic() == Arithmetic.AVAILABILITY ? sums.amount() > 0 : sums.n() != 0;
  }
}
