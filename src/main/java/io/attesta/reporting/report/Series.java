package io.attesta.reporting.report;

import io.attesta.reporting.Figure;
import io.attesta.reporting.Sums;
import java.math.BigDecimal;
import java.util.List;

/** What a figure is, and what it was before. */
record Series(
    BigDecimal value,
    Sums sums,
    BigDecimal previous,
    BigDecimal lastYear,
    List<ReportTrend> trend) {

  /** From the figures of {@link Asked#series}. */
  static Series of(ReportPeriod period, List<Figure> figures) {
    int last = figures.size() - 1;
    Figure now = figures.get(last);
    return new Series(
        now.value(),
        now.sums(),
        figures.get(last - 1).value(),
        figures.get(last - period.periodsOfYear()).value(),
        figures.stream()
            .skip(figures.size() - (long) ReportPeriod.TREND)
            .map(figure -> new ReportTrend(figure.from(), figure.until(), figure.value()))
            .toList());
  }
}
