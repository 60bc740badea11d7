package io.attesta.reporting.report;

/** Tables of a page. */
final class Tables {

  private final Markup page;

  Tables(Markup page) {
    this.page = page;
  }

  /** Begins a table; heads that end in # are of numbers. */
  Tables begin(String... heads) {
    page.open("div", "class", "wide").open("table").open("thead").open("tr");
    for (String head : heads) {
      boolean number = head.endsWith("#");
      String text = number ? head.substring(0, head.length() - 1) : head;
      if (number) {
        page.element("th", text, "scope", "col", "class", "number");
      } else {
        page.element("th", text, "scope", "col");
      }
    }
    page.close("tr").close("thead").open("tbody");
    return this;
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

  Tables verdict(Boolean met, Words words) {
    page.open("td");
    verdict(page, met, words);
    page.close("td");
    return this;
  }

  static void verdict(Markup page, Boolean met, Words words) {
    if (met == null) {
      page.element("span", words.verdict(null), "class", "open");
      return;
    }
    page.open("span", "class", met ? "met" : "missed")
        .add(Charts.sign(met))
        .text(words.verdict(met))
        .close("span");
  }

  Tables chart(String kind, Markup chart) {
    page.open("td", "class", kind).add(chart).close("td");
    return this;
  }

  void end() {
    page.close("tbody").close("table").close("div");
  }
}
