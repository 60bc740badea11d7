package io.attesta.integration;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

@Component
class SentMail implements Mail {

  private final ObjectProvider<JavaMailSender> sender;
  private final String from;

  SentMail(
      ObjectProvider<JavaMailSender> sender,
      @Value("${attesta.mail.from:attesta@localhost}") String from) {
    this.sender = sender;
    this.from = from;
  }

  @Override
  public boolean isConfigured() {
    return sender.getIfAvailable() != null;
  }

  @Override
  public void send(List<String> to, String subject, String text, List<File> files) {
    JavaMailSender mail = sender.getObject();
    MimeMessage message = mail.createMimeMessage();
    try {
      var parts = new MimeMessageHelper(message, !files.isEmpty(), StandardCharsets.UTF_8.name());
      parts.setFrom(from);
      parts.setBcc(to.toArray(String[]::new));
      parts.setSubject(oneLine(subject));
      parts.setText(text);
      for (File file : files) {
        parts.addAttachment(file.name(), new ByteArrayResource(file.content()), file.mediaType());
      }
    } catch (MessagingException e) {
      throw new MailPreparationException(e);
    }
    mail.send(message);
  }

  /** A line break in a subject would let its author write mail headers. */
  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
