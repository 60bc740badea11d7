package io.attesta.reporting.report;

import io.attesta.reporting.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** How agreed targets were met, on a page. */
final class TargetPart {

  private TargetPart() {}

  static void write(Markup page, ServiceReport report, Words words) {
    page.element("h2", words.of("targets"));
    List<ReportTarget> targets = report.targets();
    if (targets.isEmpty()) {
      page.element("p", words.of("targets.none"), "class", "muted");
      return;
    }
    page.element("p", words.of("targets.text"), "class", "muted");
    Tables table =
        new Tables(page)
            .begin(
                words.of("agreement"),
                words.of("promise"),
                words.of("attained") + "#",
                words.of("target") + "#",
                words.of("verdict") + "?",
                words.of("previous") + "#",
                words.of("lastYear") + "#");
    for (ReportTarget target : targets) {
      table
          .row()
          .text(target.name())
          .line(words.of("metric." + target.metric()))
          .number(share(target, words))
          .number(words.figure(percent(target), Unit.PERCENT))
          .verdict(target.met(), target.target(), words)
          .number(words.figure(target.previous(), Unit.PERCENT))
          .number(words.figure(target.lastYear(), Unit.PERCENT))
          .endRow();
    }
    table.end();
    charts(page, targets.stream().filter(TargetPart::tells).toList(), words);
  }

  private static String share(ReportTarget target, Words words) {
    String value = words.figure(target.value(), Unit.PERCENT);
    return target.judged() == 0
        ? value
        : value
            + " ("
            + words.of("judged", words.number(target.kept()), words.number(target.judged()))
            + ")";
  }

  private static BigDecimal percent(ReportTarget target) {
    return target.target() == null ? null : BigDecimal.valueOf(target.target());
  }

  private static boolean tells(ReportTarget target) {
    return target.trend().stream().map(ReportTrend::value).anyMatch(Objects::nonNull);
  }

  private static void charts(Markup page, List<ReportTarget> targets, Words words) {
    page.open("table", "class", "pair", "role", "presentation").open("tbody");
    for (int i = 0; i < targets.size(); i += 2) {
      page.open("tr");
      chart(page, targets.get(i), words);
      if (i + 1 < targets.size()) {
        chart(page, targets.get(i + 1), words);
      } else {
        page.element("td", "");
      }
      page.close("tr");
    }
    page.close("tbody").close("table");
  }

  private static void chart(Markup page, ReportTarget target, Words words) {
    page.open("td");
    page.element("h3", target.name() + ", " + words.of("metric." + target.metric()));
    page.add(
        Charts.columns(
            target.trend(),
            percent(target),
            true,
            description(target.trend(), Unit.PERCENT, words)));
    axis(page, target.trend(), percent(target), words);
    page.close("td");
  }

  /** Begin and end of the trend below its columns. */
  private static void axis(Markup page, List<ReportTrend> trend, BigDecimal target, Words words) {
    page.open("table", "class", "axis", "role", "presentation").open("tbody").open("tr");
    page.element("td", words.shortPeriod(first(trend)));
    page.element(
        "td", target == null ? "" : words.of("target") + " " + words.figure(target, Unit.PERCENT));
    page.element("td", words.shortPeriod(last(trend)), "class", "number");
    page.close("tr").close("tbody").close("table");
  }

  static String description(List<ReportTrend> trend, Unit unit, Words words) {
    return words.of(
        "trend.of",
        words.shortPeriod(first(trend)),
        words.shortPeriod(last(trend)),
        words.figure(trend.get(trend.size() - 1).value(), unit));
  }

  private static LocalDate first(List<ReportTrend> trend) {
    return trend.get(0).from();
  }

  private static LocalDate last(List<ReportTrend> trend) {
    return trend.get(trend.size() - 1).from();
  }
}
