package io.attesta.reporting.report;

import io.attesta.identity.MailAddresses;
import io.attesta.integration.Mail;
import io.attesta.integration.OutboxEntry;
import io.attesta.integration.OutboxHandler;
import io.attesta.reporting.report.ReportSchedule.ReportRecipient;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Mails a report with its files. What may not or cannot be sent is noted at the delivery; what the
 * server refuses is tried again.
 */
@Component
class ReportMail implements OutboxHandler {

  static final String KIND = "service-report-mail";

  private final Mail mail;
  private final MailAddresses addresses;
  private final ReportDeliveries deliveries;
  private final Reports reports;
  private final ReportDocuments documents;
  private final ReportScheduleCheck check;

  ReportMail(
      Mail mail,
      MailAddresses addresses,
      ReportDeliveries deliveries,
      Reports reports,
      ReportDocuments documents,
      ReportScheduleCheck check) {
    this.mail = mail;
    this.addresses = addresses;
    this.deliveries = deliveries;
    this.reports = reports;
    this.documents = documents;
    this.check = check;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void handle(OutboxEntry entry) {
    ReportDelivery delivery =
        deliveries.find(entry.payload().path("delivery").asLong()).orElseThrow();
    ServiceReport report = reports.read(delivery.report());
    List<String> to = to(delivery);
    String obstacle = obstacle(delivery, report.scope(), to);
    if (obstacle != null) {
      deliveries.unsent(delivery.id(), obstacle);
      return;
    }
    Words words = documents.words(delivery.language());
    String scope = words.scope(report.scope());
    String period = words.period(report.period());
    mail.send(
        to,
        words.of("mail.subject", scope, period),
        words.of("mail.text", scope, period, words.summary(report.summary())),
        delivery.formats().stream()
            .map(format -> documents.file(report, format, delivery.language()))
            .toList());
    deliveries.mailed(delivery.id());
  }

  private List<String> to(ReportDelivery delivery) {
    return delivery.kind() == ReportRecipient.Kind.CONTACT
        ? List.of(delivery.recipient())
        : addresses.ofPerson(delivery.recipient());
  }

  /** Null when the mail may go. Between the decision and the mail a contact may have left. */
  private String obstacle(ReportDelivery delivery, ReportScope scope, List<String> to) {
    if (delivery.kind() == ReportRecipient.Kind.CONTACT
        && !check.isContact(scope.kind(), scope.key(), delivery.recipient())) {
      return "no-longer-a-contact";
    }
    if (to.isEmpty()) {
      return "no-address";
    }
    return mail.isConfigured() ? null : "no-mail-server";
  }
}
