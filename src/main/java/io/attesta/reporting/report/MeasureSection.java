package io.attesta.reporting.report;

import io.attesta.reporting.Figures;
import io.attesta.reporting.Measure;
import io.attesta.reporting.Measures;
import java.util.List;
import org.springframework.stereotype.Component;

/** What every measure says of the period. */
@Component
class MeasureSection {

  private final Measures measures;
  private final Figures figures;

  MeasureSection(Measures measures, Figures figures) {
    this.measures = measures;
    this.figures = figures;
  }

  List<ReportMeasure> of(Asked asked) {
    return measures.all().stream().map(measure -> line(measure, asked)).toList();
  }

  private ReportMeasure line(Measure measure, Asked asked) {
    Series series = Series.of(asked.period(), figures.of(measure, asked.series()));
    boolean judged = measure.period().compareTo(asked.period().kind()) <= 0;
    return new ReportMeasure(
        measure.key(),
        measure.version(),
        measure.name(),
        measure.meaning(),
        measure.translations(),
        measure.unit(),
        measure.direction(),
        series.value(),
        measure.target(),
        judged ? measure.direction().met(series.value(), measure.target()) : null,
        series.previous(),
        series.lastYear(),
        series.trend());
  }
}
