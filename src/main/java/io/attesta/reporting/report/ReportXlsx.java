package io.attesta.reporting.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;

/** A report for a spreadsheet: numbers as numbers, everything else as text. */
final class ReportXlsx {

  private ReportXlsx() {}

  static byte[] of(ServiceReport report, Words words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Attesta", "1.0")) {
      summary(new Sheet(book, words.of("sheet.summary")), report, words);
      trend(new Sheet(book, words.of("sheet.trend")), report, words);
      misses(new Sheet(book, words.of("sheet.misses")), report, words);
      actions(new Sheet(book, words.of("sheet.actions")), report, words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void summary(Sheet sheet, ServiceReport report, Words words) {
    sheet.row(words.of("title"), words.scope(report.scope()));
    sheet.row(words.of("period"), words.period(report.period()));
    sheet.row(words.of("sheet.summary"), words.summary(report.summary()));
    sheet.row();
    sheet.head(
        words.of("measure"),
        words.of("unit"),
        words.of("value"),
        words.of("target"),
        words.of("verdict"),
        words.of("previous"),
        words.of("lastYear"));
    for (ReportTarget target : report.targets()) {
      sheet.row(
          name(target, words),
          "%",
          target.value(),
          target.target(),
          words.verdict(target.met(), target.target()),
          target.previous(),
          target.lastYear());
    }
    for (ReportMeasure measure : report.measures()) {
      sheet.row(
          MeasurePart.called(measure, words).name(),
          unit(measure, words),
          measure.value(),
          measure.target(),
          words.verdict(measure.met(), measure.target()),
          measure.previous(),
          measure.lastYear());
    }
    sheet.widths(40, 10, 14, 14, 16, 16, 16);
  }

  private static void trend(Sheet sheet, ServiceReport report, Words words) {
    List<ReportTrend> periods = report.availability().trend();
    List<Object> head = new ArrayList<>(List.of(words.of("measure"), words.of("unit")));
    periods.forEach(period -> head.add(words.shortPeriod(period.from())));
    sheet.head(head.toArray());
    report.targets().forEach(target -> trend(sheet, name(target, words), "%", target.trend()));
    report
        .measures()
        .forEach(
            measure ->
                trend(
                    sheet,
                    MeasurePart.called(measure, words).name(),
                    unit(measure, words),
                    measure.trend()));
    sheet.widths(40, 10);
  }

  private static void trend(Sheet sheet, String name, String unit, List<ReportTrend> trend) {
    List<Object> row = new ArrayList<>(List.of(name, unit));
    trend.forEach(period -> row.add(period.value()));
    sheet.row(row.toArray());
  }

  private static void misses(Sheet sheet, ServiceReport report, Words words) {
    sheet.head(
        words.of("workItem"),
        words.of("subject"),
        words.of("promise"),
        words.of("priority"),
        words.of("category"),
        words.of("group"),
        words.of("waited"),
        words.of("late") + " (min)");
    for (ReportMiss miss : report.misses()) {
      sheet.row(
          miss.number(),
          miss.title(),
          words.of("metric." + miss.metric()),
          miss.priority(),
          words.named("category", miss.category()),
          miss.groupName() == null ? miss.group() : miss.groupName(),
          CausePart.waited(miss, words),
          miss.lateMinutes() == null ? words.of("late.open") : miss.lateMinutes());
    }
    sheet.row();
    sheet.head(words.of("causes"), "", words.of("missed"), "%");
    for (ReportCause cause : report.causes()) {
      sheet.row(
          words.of("cause." + cause.by()),
          CausePart.called(cause, words),
          cause.misses(),
          cause.share());
    }
    sheet.widths(24, 50, 14, 10, 16, 24, 28, 16);
  }

  private static void actions(Sheet sheet, ServiceReport report, Words words) {
    sheet.head(
        words.of("action"),
        words.of("subject"),
        words.of("status"),
        words.of("who"),
        words.of("due"));
    for (ReportAction action : report.actions()) {
      sheet.row(
          ActionPart.kind(action, words),
          action.title(),
          action.status() == null ? null : words.named("status", action.status()),
          action.who(),
          Objects.toString(action.dueOn(), null));
    }
    sheet.widths(34, 60, 14, 24, 14);
  }

  private static String name(ReportTarget target, Words words) {
    return target.name() + ", " + words.of("metric." + target.metric());
  }

  private static String unit(ReportMeasure measure, Words words) {
    return words.of("unit." + measure.unit(), "").strip();
  }
}
