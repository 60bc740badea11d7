package io.attesta.reporting.report;

import java.util.List;

/** Tables of a page. */
final class Tables {

  /** Ends the head of a column of numbers. */
  private static final char NUMBER = '#';

  /** Ends the head of a column of verdicts. */
  private static final char VERDICT = '?';

  private final Markup page;

  Tables(Markup page) {
    this.page = page;
  }

  /** Begins a table; heads that end in # are of numbers, in ? of verdicts. */
  Tables begin(String... heads) {
    return begin("loose", List.of(heads));
  }

  /** The same with a kind, for which the style says how wide columns are. */
  Tables begin(String kind, List<String> heads) {
    page.open("div", "class", "wide").open("table", "class", kind).open("thead").open("tr");
    heads.forEach(this::head);
    page.close("tr").close("thead").open("tbody");
    return this;
  }

  private void head(String head) {
    char mark = head.isEmpty() ? ' ' : head.charAt(head.length() - 1);
    switch (mark) {
      case NUMBER -> head(head.substring(0, head.length() - 1), "number");
      case VERDICT -> head(head.substring(0, head.length() - 1), "verdict");
      case ' ' -> page.element("td", "");
      default -> page.element("th", head, "scope", "col");
    }
  }

  private void head(String text, String kind) {
    page.element("th", text, "scope", "col", "class", kind);
  }

  Tables row() {
    page.open("tr");
    return this;
  }

  Tables endRow() {
    page.close("tr");
    return this;
  }

  Tables text(String text) {
    page.element("td", text);
    return this;
  }

  /** Text with something smaller below. */
  Tables text(String text, String below) {
    page.open("td").text(text);
    if (below != null) {
      page.element("span", below, "class", "sub");
    }
    page.close("td");
    return this;
  }

  Tables line(String text) {
    page.element("td", text, "class", "nowrap");
    return this;
  }

  Tables number(String text) {
    page.element("td", text, "class", "number");
    return this;
  }

  /** Whether a target was met; nothing where there is no target. */
  Tables verdict(Boolean met, Number target, Words words) {
    page.open("td", "class", "verdict");
    if (met != null) {
      page.open("span", "class", met ? "met" : "missed")
          .add(Charts.sign(met))
          .text(words.verdict(met, target))
          .close("span");
    } else {
      page.element("span", words.verdict(null, target), "class", "open");
    }
    page.close("td");
    return this;
  }

  Tables chart(String kind, Markup chart) {
    page.open("td", "class", kind).add(chart).close("td");
    return this;
  }

  void end() {
    page.close("tbody").close("table").close("div");
  }
}
