package io.attesta.reporting.report;

import io.attesta.reporting.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A report as a page that prints well: text, charts and one style, nothing from elsewhere. */
final class ReportPage {

  private static final String STYLE = style();

  private ReportPage() {}

  /** Lets a browser use the style and nothing else. */
  static String contentSecurityPolicy() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
      return "default-src 'none'; style-src 'sha256-"
          + Base64.getEncoder().encodeToString(hash)
          + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String of(ServiceReport report, Words words) {
    Markup page = new Markup();
    String title =
        words.of("title")
            + ": "
            + words.scope(report.scope())
            + ", "
            + words.period(report.period());
    page.open("html", "lang", words.language()).open("head");
    page.empty("meta", "charset", "utf-8");
    page.empty("meta", "name", "viewport", "content", "width=device-width");
    page.element("title", title);
    page.style(STYLE).close("head").open("body");
    head(page, report, words);
    TargetPart.write(page, report, words);
    AvailabilityPart.write(page, report, words);
    MeasurePart.write(page, report, words);
    WorkPart.write(page, report, words);
    CausePart.write(page, report, words);
    ActionPart.write(page, report, words);
    MadePart.write(page, report, words);
    return "<!DOCTYPE html>\n" + page.close("body").close("html") + "\n";
  }

  private static void head(Markup page, ServiceReport report, Words words) {
    ReportPeriod period = report.period();
    page.element("p", words.of("title"), "class", "eyebrow");
    page.element("h1", words.scope(report.scope()));
    page.element("p", words.period(period), "class", "lead");
    page.element(
        "p",
        words.of("span", words.day(period.from()), words.day(period.until().minusDays(1))),
        "class",
        "muted");
    if (report.provisional()) {
      page.element("p", words.of("provisional"), "class", "note");
    }
    page.element("p", words.summary(report.summary()), "class", "outcome");
    ReportSummary summary = report.summary();
    long judged = summary.targetsMet() + summary.targetsMissed();
    page.open("table", "class", "tiles", "role", "presentation").open("tbody").open("tr");
    tile(
        page,
        judged == 0 ? words.of("nothing") : words.of("judged", summary.targetsMet(), judged),
        words.of("tile.targets"));
    tile(page, words.figure(summary.availability(), Unit.PERCENT), words.of("tile.availability"));
    tile(
        page,
        words.number(summary.opened()) + " / " + words.number(summary.resolved()),
        words.of("tile.work"));
    tile(page, words.number(summary.misses()), words.of("tile.misses"));
    page.close("tr").close("tbody").close("table");
  }

  private static void tile(Markup page, String big, String what) {
    page.open("td")
        .element("span", big, "class", "big")
        .element("span", what, "class", "what")
        .close("td");
  }

  private static String style() {
    try (InputStream in = ReportPage.class.getResourceAsStream("/reporting/pages/report.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
