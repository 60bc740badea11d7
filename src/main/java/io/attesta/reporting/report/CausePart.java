package io.attesta.reporting.report;

import io.attesta.reporting.Unit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Why targets were missed, on a page. */
final class CausePart {

  /** Values of each kind of cause. */
  private static final int MOST = 6;

  private CausePart() {}

  static void write(Markup page, ServiceReport report, Words words) {
    page.element("h2", words.of("causes"));
    if (report.misses().isEmpty()) {
      page.element("p", words.of("causes.none"), "class", "muted");
      return;
    }
    page.element("p", words.of("causes.text"), "class", "muted");
    var parts =
        report.causes().stream()
            .collect(
                Collectors.groupingBy(
                    ReportCause::by,
                    () -> new EnumMap<ReportCause.By, List<ReportCause>>(ReportCause.By.class),
                    Collectors.toList()));
    List<Map.Entry<ReportCause.By, List<ReportCause>>> pairs = List.copyOf(parts.entrySet());
    page.open("table", "class", "pair", "role", "presentation").open("tbody");
    for (int i = 0; i < pairs.size(); i += 2) {
      page.open("tr");
      part(page, pairs.get(i), words);
      if (i + 1 < pairs.size()) {
        part(page, pairs.get(i + 1), words);
      } else {
        page.element("td", "");
      }
      page.close("tr");
    }
    page.close("tbody").close("table");
    worst(page, report, words);
  }

  private static void part(
      Markup page, Map.Entry<ReportCause.By, List<ReportCause>> part, Words words) {
    page.open("td").element("h3", words.of("cause." + part.getKey()));
    page.open("table", "class", "causes").open("tbody");
    for (ReportCause cause : part.getValue().stream().limit(MOST).toList()) {
      page.open("tr")
          .element("td", called(cause, words))
          .open("td", "class", "bar")
          .add(Charts.share(cause.share().movePointRight(1).longValue(), 1000))
          .close("td")
          .element("td", words.number(cause.misses()), "class", "number")
          .element("td", words.figure(cause.share(), Unit.PERCENT), "class", "number")
          .close("tr");
    }
    page.close("tbody").close("table").close("td");
  }

  static String called(ReportCause cause, Words words) {
    if (cause.name() != null) {
      return cause.name();
    }
    return switch (cause.by()) {
      case HOLD_REASON ->
          cause.of() == null ? words.of("cause.none.HOLD_REASON") : words.named("hold", cause.of());
      case CATEGORY -> words.named("category", cause.of());
      default -> words.named("value", cause.of());
    };
  }

  private static void worst(Markup page, ServiceReport report, Words words) {
    page.element("h3", words.of("misses"));
    if (report.misses().size() < report.summary().misses()) {
      page.element(
          "p",
          words.of(
              "misses.of",
              words.number(report.misses().size()),
              words.number(report.summary().misses())),
          "class",
          "muted");
    }
    Tables table =
        new Tables(page)
            .begin(
                words.of("workItem"),
                words.of("promise"),
                words.of("priority"),
                words.of("group"),
                words.of("waited"),
                words.of("late") + "#");
    for (ReportMiss miss : report.misses()) {
      table
          .row()
          .text(miss.title(), miss.number())
          .line(words.of("metric." + miss.metric()))
          .line(miss.priority() == null ? words.of("nothing") : miss.priority())
          .text(miss.groupName() == null ? miss.group() : miss.groupName())
          .text(waited(miss, words))
          .number(late(miss, words))
          .endRow();
    }
    table.end();
  }

  static String late(ReportMiss miss, Words words) {
    return miss.lateMinutes() == null ? words.of("late.open") : words.minutes(miss.lateMinutes());
  }

  static String waited(ReportMiss miss, Words words) {
    if (miss.holdReason() == null) {
      return words.of("nothing");
    }
    String whom =
        miss.partyName() == null ? words.named("hold", miss.holdReason()) : miss.partyName();
    return whom + ", " + words.minutes(miss.holdMinutes());
  }
}
