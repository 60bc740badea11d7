package io.attesta.reporting.report;

import io.attesta.identity.People;
import io.attesta.integration.Notifications;
import io.attesta.integration.Outbox;
import io.attesta.reporting.report.ReportSchedule.ReportRecipient;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Sends reports: a notice to people, and a mail with the files to everybody, each once. */
@Component
class ReportDistribution {

  private final ReportDeliveries deliveries;
  private final ReportDocuments documents;
  private final Notifications notifications;
  private final Outbox outbox;
  private final People people;

  ReportDistribution(
      ReportDeliveries deliveries,
      ReportDocuments documents,
      Notifications notifications,
      Outbox outbox,
      People people) {
    this.deliveries = deliveries;
    this.documents = documents;
    this.notifications = notifications;
    this.outbox = outbox;
    this.people = people;
  }

  /** In the caller's transaction. */
  void send(ReportSchedule schedule, ReportEntry report) {
    Words words = documents.words(schedule.language());
    String notice =
        words.of(
            "notice",
            words.scope(report.scope()),
            words.period(report.period()),
            words.summary(report.summary()));
    for (ReportRecipient recipient : recipients(schedule)) {
      deliveries
          .decide(report.id(), schedule, recipient)
          .ifPresent(
              delivery -> {
                if (recipient.kind() == ReportRecipient.Kind.PERSON) {
                  notifications.note(recipient.of(), null, "service-report", notice);
                }
                outbox.add(ReportMail.KIND, null, Map.of("delivery", delivery));
              });
    }
  }

  /** Members of groups one by one, and nobody twice. */
  private Set<ReportRecipient> recipients(ReportSchedule schedule) {
    Set<ReportRecipient> recipients = new LinkedHashSet<>();
    schedule.recipients().stream().flatMap(this::members).forEach(recipients::add);
    return recipients;
  }

  private Stream<ReportRecipient> members(ReportRecipient recipient) {
    return recipient.kind() == ReportRecipient.Kind.GROUP
        ? people.membersOf(recipient.of()).stream()
            .map(person -> new ReportRecipient(ReportRecipient.Kind.PERSON, person))
        : Stream.of(recipient);
  }
}
