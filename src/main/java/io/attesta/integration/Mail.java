package io.attesta.integration;

import java.util.List;

/** Mail to people, where a mail server is configured. To be sent from the outbox only. */
public interface Mail {

  /** Whether there is a server to send by. */
  boolean isConfigured();

  /**
   * Sends a mail to each of the addresses, none of which sees the others.
   *
   * @param to addresses, at least one
   * @param subject line breaks in it become spaces
   * @throws org.springframework.mail.MailException when the server does not take it
   */
  void send(List<String> to, String subject, String text, List<File> files);

  /** Something attached. */
  record File(String name, String mediaType, byte[] content) {}
}
