package io.attesta.change.board;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** A page to print that is made of text: whatever is put in stands there as it was typed. */
final class Html {

  private static final String STYLE =
      """
      @page { size: A4; margin: 15mm }
      body { font: 10pt/1.4 sans-serif; color: #111; max-width: 60em; margin: 1.5em auto; padding: 0 1em }
      h1 { font-size: 17pt; margin: 0 0 .2em }
      h2 { font-size: 13pt; margin: 1.6em 0 .2em; break-after: avoid }
      h3 { font-size: 10.5pt; margin: .9em 0 .2em; break-after: avoid }
      p, ul { margin: .2em 0 }
      dl { display: grid; grid-template-columns: max-content 1fr; gap: .1em 1em; margin: .4em 0 }
      dt { color: #444 }
      dd { margin: 0 }
      table { border-collapse: collapse; width: 100%; margin-top: .3em }
      thead { display: table-header-group }
      tr { break-inside: avoid }
      th, td { border: 1px solid #999; padding: .3em .5em; text-align: left; vertical-align: top }
      td { white-space: pre-wrap; overflow-wrap: anywhere }
      th { background: #eee }
      .outcome { font-weight: bold; font-size: 11.5pt }
      """;

  private final StringBuilder page = new StringBuilder();

  /**
   * An empty page.
   *
   * @param language of its words, for example {@code en}
   */
  Html(String title, String language) {
    page.append("<!DOCTYPE html>\n<html lang=\"").append(text(language));
    page.append("\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.append("<meta name=\"viewport\" content=\"width=device-width\">\n");
    tag("title", title);
    page.append("<style>").append(STYLE).append("</style>\n</head>\n<body>\n");
    tag("h1", title);
  }

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

  Html tag(String name, String text) {
    page.append('<').append(name).append('>').append(text(text));
    page.append("</").append(name).append(">\n");
    return this;
  }

  Html outcome(String text) {
    page.append("<p class=\"outcome\">").append(text(text)).append("</p>\n");
    return this;
  }

  /** Names and values; those without a value are left out. */
  Html facts(List<String[]> facts) {
    page.append("<dl>\n");
    for (String[] fact : facts) {
      if (fact[1] != null && !fact[1].isBlank()) {
        tag("dt", fact[0]).tag("dd", fact[1]);
      }
    }
    page.append("</dl>\n");
    return this;
  }

  Html list(List<String> lines) {
    page.append("<ul>\n");
    lines.forEach(line -> tag("li", line));
    page.append("</ul>\n");
    return this;
  }

  Html table(List<String> head, List<List<String>> rows) {
    page.append("<table>\n<thead><tr>");
    head.forEach(name -> page.append("<th scope=\"col\">").append(text(name)).append("</th>"));
    page.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows) {
      page.append("<tr>");
      row.forEach(cell -> page.append("<td>").append(text(cell)).append("</td>"));
      page.append("</tr>\n");
    }
    page.append("</tbody>\n</table>\n");
    return this;
  }

  String end() {
    return page + "</body>\n</html>\n";
  }

  private static String text(String raw) {
    return raw == null ? "" : HtmlUtils.htmlEscape(raw, StandardCharsets.UTF_8.name());
  }
}
