package io.attesta.reporting.report;

import java.util.List;

/** What is being done, and changes and releases, on a page. */
final class ActionPart {

  private ActionPart() {}

  static void write(Markup page, ServiceReport report, Words words) {
    page.element("h2", words.of("actions"));
    if (report.actions().isEmpty()) {
      page.element("p", words.of("actions.none"), "class", "muted");
    } else {
      actions(page, report.actions(), words);
    }
    page.element("h2", words.of("changes"));
    changes(page, report.changes(), words);
  }

  private static void actions(Markup page, List<ReportAction> actions, Words words) {
    page.element("p", words.of("actions.text"), "class", "muted");
    Tables table =
        new Tables(page)
            .begin(words.of("action"), words.of("status"), words.of("who"), words.of("due") + "#");
    for (ReportAction action : actions) {
      table
          .row()
          .text(action.title(), kind(action, words))
          .text(
              action.status() == null
                  ? words.of("nothing")
                  : words.named("status", action.status()))
          .text(action.who())
          .number(words.shortDay(action.dueOn()))
          .endRow();
    }
    table.end();
  }

  static String kind(ReportAction action, Words words) {
    if (action.kind() == ReportAction.Kind.SERVICE_REVIEW) {
      String agreed = words.of("agreedOn", words.shortDay(action.agreedOn()));
      return action.number() == null ? agreed : action.number() + ", " + agreed;
    }
    return action.number() + ", " + words.named("practice", action.practice());
  }

  private static void changes(Markup page, ReportChanges changes, Words words) {
    if (changes.items().isEmpty()) {
      page.element("p", words.of("changes.none"), "class", "muted");
      return;
    }
    page.element(
        "p",
        words.of(
            "changes.text",
            words.number(changes.implemented()),
            words.number(changes.successful()),
            words.number(changes.emergencies()),
            words.number(changes.incidents()),
            words.number(changes.releases()),
            words.number(changes.successfulReleases())));
    Tables table =
        new Tables(page)
            .begin(
                words.of("subject"),
                words.of("category"),
                words.of("outcome"),
                words.of("day"),
                words.of("causedIncidents") + "#");
    for (ReportChanges.ReportedChange change : changes.items()) {
      table
          .row()
          .text(change.title(), change.number() + ", " + words.named("practice", change.practice()))
          .text(
              change.category() == null
                  ? words.of("nothing")
                  : words.named("category", change.category()))
          .text(words.named("outcome", change.outcome()))
          .line(words.shortDay(change.day()))
          .number(words.number(change.incidents()))
          .endRow();
    }
    table.end();
  }
}
