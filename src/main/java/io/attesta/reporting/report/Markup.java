package io.attesta.reporting.report;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes well-formed markup, which browsers and the maker of PDF read alike. Whatever is put in as
 * text stands there as it was typed.
 */
final class Markup {

  private static final Set<String> LINES =
      Set.of("p", "h1", "h2", "h3", "table", "tr", "thead", "tbody", "div");

  private final StringBuilder out = new StringBuilder();

  /** Begins an element; names and values of attributes alternate. */
  Markup open(String name, Object... attributes) {
    start(name, attributes);
    out.append('>');
    return this;
  }

  Markup empty(String name, Object... attributes) {
    start(name, attributes);
    out.append("/>");
    return this;
  }

  private void start(String name, Object... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      text(String.valueOf(attributes[i + 1]));
      out.append('"');
    }
  }

  Markup close(String name) {
    out.append("</").append(name).append('>');
    if (LINES.contains(name)) {
      out.append('\n');
    }
    return this;
  }

  Markup text(String raw) {
    if (raw != null) {
      out.append(HtmlUtils.htmlEscape(printable(raw), StandardCharsets.UTF_8.name()));
    }
    return this;
  }

  /** An element with nothing but text. */
  Markup element(String name, String text, Object... attributes) {
    return open(name, attributes).text(text).close(name);
  }

  /** Our own style sheet; the policy of the page names its hash, so it stands as it is. */
  Markup style(String css) {
    out.append("<style>").append(css).append("</style>");
    return this;
  }

  /** What was written by another one of these. */
  Markup add(Markup other) {
    out.append(other.out);
    return this;
  }

  /** XML has no place for most control characters, nor for halves of characters. */
  private static String printable(String raw) {
    StringBuilder kept = new StringBuilder(raw.length());
    raw.codePoints()
        .filter(
            c -> c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c < 0xFFFE || c > 0xFFFF || isSpace(c))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isSpace(int c) {
    return c == '\t' || c == '\n' || c == '\r';
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
