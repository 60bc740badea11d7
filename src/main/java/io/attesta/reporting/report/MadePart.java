package io.attesta.reporting.report;

import java.util.List;
import java.util.stream.Collectors;

/** How a report was made, at its end. */
final class MadePart {

  private MadePart() {}

  static void write(Markup page, ServiceReport report, Words words) {
    page.element("h2", words.of("made"));
    page.element(
        "p",
        words.of(
            "made.by",
            words.time(report.createdAt()),
            report.createdBy().equals("system") ? words.of("system") : report.createdBy(),
            Long.toString(report.id()),
            Integer.toString(report.edition())));
    page.element(
        "p",
        words.of("made.text") + " " + words.of("made.zone", report.basis().zone()),
        "class",
        "muted");
    page.open("div", "class", "foot");
    versions(page, words.of("made.agreements"), report.basis().agreements());
    versions(page, words.of("made.calendars"), report.basis().calendars());
    versions(page, words.of("made.measures"), report.basis().measures());
    page.element("p", words.of("made.hash") + ": " + report.inputHash());
    page.close("div");
  }

  private static void versions(Markup page, String what, List<ReportBasis.UsedVersion> used) {
    if (!used.isEmpty()) {
      page.element(
          "p",
          used.stream()
              .map(one -> one.key() + " v" + one.version())
              .collect(Collectors.joining(", ", what + ": ", "")));
    }
  }
}
