package io.attesta.integration;

import io.attesta.identity.MailAddresses;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Mails a notification when a mail server is configured; without one the inbox of notifications has
 * to do.
 */
@Component
class NotificationMail implements OutboxHandler {

  static final String KIND = "notification-mail";

  private final ObjectProvider<JavaMailSender> sender;
  private final MailAddresses addresses;
  private final String from;

  NotificationMail(
      ObjectProvider<JavaMailSender> sender,
      MailAddresses addresses,
      @Value("${attesta.mail.from:attesta@localhost}") String from) {
    this.sender = sender;
    this.addresses = addresses;
    this.from = from;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void handle(OutboxEntry entry) {
    JavaMailSender mail = sender.getIfAvailable();
    if (mail == null) {
      return;
    }
    var payload = entry.payload();
    var to =
        payload.has("group")
            ? addresses.ofGroup(payload.path("group").asText())
            : addresses.ofPerson(payload.path("person").asText());
    if (to.isEmpty()) {
      return;
    }
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom(from);
    message.setBcc(to.toArray(String[]::new));
    message.setSubject("[" + entry.item() + "] " + oneLine(payload.path("text").asText()));
    message.setText(payload.path("text").asText() + "\n\nWork item " + entry.item());
    mail.send(message);
  }

  /** A line break in a subject would let its author write mail headers. */
  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
