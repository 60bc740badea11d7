package io.attesta.reporting.report;

import io.attesta.reporting.Unit;
import java.util.Comparator;
import java.util.List;

/** Availability and outages, on a page. */
final class AvailabilityPart {

  /** Services told one by one, those that were down the longest first. */
  private static final int MOST = 40;

  private AvailabilityPart() {}

  static void write(Markup page, ServiceReport report, Words words) {
    ReportAvailability available = report.availability();
    page.element("h2", words.of("availability"));
    page.element("p", words.of("availability.text"), "class", "muted");
    Tables table =
        new Tables(page)
            .begin(
                words.of("service"),
                words.of("availability") + "#",
                words.of("target") + "#",
                words.of("verdict") + "?",
                words.of("down") + "#",
                words.of("agreedHours") + "#");
    services(available)
        .forEach(
            service ->
                table
                    .row()
                    .text(service.name() == null ? service.service() : service.name())
                    .number(words.figure(service.value(), Unit.PERCENT))
                    .number(words.figure(service.target(), Unit.PERCENT))
                    .verdict(service.met(), service.target(), words)
                    .number(words.minutes(service.downMinutes()))
                    .number(words.minutes(service.agreedMinutes()))
                    .endRow());
    if (available.services().size() != 1) {
      table
          .row()
          .text(words.scope(report.scope()))
          .number(words.figure(available.value(), Unit.PERCENT))
          .number(words.figure(available.target(), Unit.PERCENT))
          .verdict(available.met(), available.target(), words)
          .number(words.minutes(available.downMinutes()))
          .number(words.minutes(available.agreedMinutes()))
          .endRow();
    }
    table.end();
    outages(page, available.outages(), words);
  }

  private static List<ReportAvailability.ServiceAvailability> services(
      ReportAvailability available) {
    return available.services().stream()
        .sorted(
            Comparator.comparingLong(ReportAvailability.ServiceAvailability::downMinutes)
                .reversed())
        .limit(MOST)
        .toList();
  }

  private static void outages(
      Markup page, List<ReportAvailability.ReportOutage> outages, Words words) {
    page.element("h3", words.of("outages"));
    if (outages.isEmpty()) {
      page.element("p", words.of("outages.none"), "class", "muted");
      return;
    }
    Tables table =
        new Tables(page)
            .begin(
                words.of("outage"),
                words.of("service"),
                words.of("outage.from"),
                words.of("outage.until"),
                words.of("outage.agreed") + "#");
    for (ReportAvailability.ReportOutage outage : outages) {
      table
          .row()
          .text(outage.title(), outage.number())
          .text(outage.serviceName())
          .line(words.time(outage.from()))
          .line(outage.until() == null ? words.of("ongoing") : words.time(outage.until()))
          .number(words.minutes(outage.minutes()))
          .endRow();
    }
    table.end();
  }
}
