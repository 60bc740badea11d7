package io.attesta.integration;

import io.attesta.identity.MailAddresses;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Mails a notification when a mail server is configured; without one the inbox of notifications has
 * to do.
 */
@Component
class NotificationMail implements OutboxHandler {

  static final String KIND = "notification-mail";

  private final Mail mail;
  private final MailAddresses addresses;

  NotificationMail(Mail mail, MailAddresses addresses) {
    this.mail = mail;
    this.addresses = addresses;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void handle(OutboxEntry entry) {
    if (!mail.isConfigured()) {
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
    String text = payload.path("text").asText();
    if (entry.item() == null) {
      mail.send(to, text, text, List.of());
    } else {
      mail.send(
          to, "[" + entry.item() + "] " + text, text + "\n\nWork item " + entry.item(), List.of());
    }
  }
}
