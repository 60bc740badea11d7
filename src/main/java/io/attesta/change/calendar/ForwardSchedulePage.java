package io.attesta.change.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** The forward schedule as a page that prints well; nothing in it but text and one style. */
final class ForwardSchedulePage {

  private static final String STYLE =
      """
      @page { size: A4 landscape; margin: 12mm }
      body { font: 10pt/1.35 sans-serif; color: #111; margin: 1.5em }
      h1 { font-size: 16pt; margin: 0 0 .2em }
      table { border-collapse: collapse; width: 100%; margin-top: 1em }
      thead { display: table-header-group }
      tr { break-inside: avoid }
      th, td { border: 1px solid #999; padding: .3em .5em; text-align: left; vertical-align: top }
      th { background: #eee }
      """;

  private ForwardSchedulePage() {}

  /** Lets a browser use the style and nothing else. */
  static String contentSecurityPolicy() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
      return "default-src 'none'; style-src 'sha256-"
          + Base64.getEncoder().encodeToString(hash)
          + "'; frame-ancestors 'none'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String of(ForwardSchedule schedule) {
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.append("<title>Forward schedule of change</title>\n");
    page.append("<style>").append(STYLE).append("</style>\n</head>\n<body>\n");
    page.append("<h1>Forward schedule of change</h1>\n<p>");
    page.append(
        text(
            schedule.time(schedule.period().start())
                + " to "
                + schedule.time(schedule.period().end())
                + ", times in "
                + schedule.zone()
                + ", as of "
                + schedule.time(schedule.at())));
    page.append("</p>\n");
    if (schedule.truncated()) {
      page.append("<p>There is more than this page shows; ask for a shorter period.</p>\n");
    }
    page.append("<table>\n<thead>").append(line("th", ForwardSchedule.COLUMNS));
    page.append("</thead>\n<tbody>\n");
    schedule.rows().forEach(row -> page.append(line("td", row)).append('\n'));
    return page.append("</tbody>\n</table>\n</body>\n</html>\n").toString();
  }

  private static String line(String cell, List<String> texts) {
    StringBuilder line = new StringBuilder("<tr>");
    texts.forEach(
        text ->
            line.append('<')
                .append(cell)
                .append('>')
                .append(text(text))
                .append("</")
                .append(cell)
                .append('>'));
    return line.append("</tr>").toString();
  }

  private static String text(String raw) {
    return HtmlUtils.htmlEscape(raw, StandardCharsets.UTF_8.name());
  }
}
