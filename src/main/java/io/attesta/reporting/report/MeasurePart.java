package io.attesta.reporting.report;

import io.attesta.reporting.Measure;
import java.util.List;
import java.util.Objects;

/** What measures say, on a page. */
final class MeasurePart {

  private MeasurePart() {}

  static void write(Markup page, ServiceReport report, Words words) {
    page.element("h2", words.of("measures"));
    page.element("p", words.of("measures.text"), "class", "muted");
    Tables table =
        new Tables(page)
            .begin(
                "measures",
                List.of(
                    words.of("measure"),
                    words.of("value") + "#",
                    words.of("target") + "#",
                    words.of("verdict") + "?",
                    words.of("previous") + "#",
                    words.of("lastYear") + "#",
                    words.of("trend")));
    report.measures().stream()
        .filter(MeasurePart::tells)
        .forEach(measure -> row(table, measure, words));
    table.end();
  }

  static boolean tells(ReportMeasure measure) {
    return measure.trend().stream()
        .map(ReportTrend::value)
        .anyMatch(value -> value != null && value.signum() != 0);
  }

  private static void row(Tables table, ReportMeasure measure, Words words) {
    Measure.Words called = called(measure, words);
    table
        .row()
        .text(called.name(), called.meaning())
        .number(words.figure(measure.value(), measure.unit()))
        .number(words.figure(measure.target(), measure.unit()))
        .verdict(measure.met(), measure.target(), words)
        .number(words.figure(measure.previous(), measure.unit()))
        .number(words.figure(measure.lastYear(), measure.unit()))
        .chart(
            "chart",
            Charts.columns(
                measure.trend(),
                measure.target(),
                false,
                TargetPart.description(measure.trend(), measure.unit(), words)))
        .endRow();
  }

  /** In the language of the page, as far as the measure has it. */
  static Measure.Words called(ReportMeasure measure, Words words) {
    Measure.Words translated = measure.translations().get(words.language());
    return new Measure.Words(
        translated == null
            ? measure.name()
            : Objects.requireNonNullElse(translated.name(), measure.name()),
        translated == null
            ? measure.meaning()
            : Objects.requireNonNullElse(translated.meaning(), measure.meaning()));
  }
}
