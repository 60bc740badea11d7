package io.attesta.reporting.report;

import java.util.List;

/** How much work there was, on a page. */
final class WorkPart {

  /** Categories told one by one. */
  private static final int MOST = 12;

  private WorkPart() {}

  static void write(Markup page, ServiceReport report, Words words) {
    ReportVolumes volumes = report.volumes();
    page.element("h2", words.of("work"));
    page.element(
        "p",
        words.of(
            "work.text",
            words.number(volumes.opened()),
            words.number(volumes.resolved()),
            words.number(volumes.backlogBefore()),
            words.number(volumes.backlog())));
    part(page, "practice", volumes.byPractice(), words);
    part(page, "priority", volumes.byPriority(), words);
    part(page, "category", volumes.byCategory().stream().limit(MOST).toList(), words);
  }

  private static void part(Markup page, String by, List<ReportVolume> rows, Words words) {
    if (rows.isEmpty()) {
      return;
    }
    boolean whole = rows.stream().anyMatch(row -> row.backlog() != null);
    long all = rows.stream().mapToLong(ReportVolume::opened).max().orElse(0);
    page.element("h3", words.of("by." + by));
    Tables table = new Tables(page);
    if (whole) {
      table.begin(
          "volumes",
          List.of(
              words.of(by),
              "",
              words.of("opened") + "#",
              words.of("resolved") + "#",
              words.of("closed") + "#",
              words.of("backlog") + "#"));
    } else {
      table.begin(
          "volumes",
          List.of(words.of(by), "", words.of("opened") + "#", words.of("resolved") + "#", "", ""));
    }
    for (ReportVolume row : rows) {
      table
          .row()
          .text(words.named(by, row.of()))
          .chart("bar", Charts.share(row.opened(), all))
          .number(words.number(row.opened()))
          .number(words.number(row.resolved()));
      if (whole) {
        table.number(words.number(row.closed())).number(words.number(row.backlog()));
      } else {
        table.text("").text("");
      }
      table.endRow();
    }
    table.end();
  }
}
