package io.attesta.integration;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailTest {

  private final List<MimeMessage> sent = new ArrayList<>();

  private Mail mail() {
    var server =
        new JavaMailSenderImpl() {
          @Override
          protected void doSend(MimeMessage[] messages, Object[] originals) {
            sent.addAll(List.of(messages));
          }
        };
    var beans = new StaticListableBeanFactory();
    beans.addBean("server", server);
    return new SentMail(beans.getBeanProvider(JavaMailSender.class), "desk@attesta.example");
  }

  @Test
  void nobodySeesWhoElseGotIt() throws Exception {
    mail().send(List.of("a@attesta.example", "b@attesta.example"), "Hello", "Text", List.of());
    MimeMessage message = sent.get(0);
    assertThat(message.getRecipients(RecipientType.BCC)).hasSize(2);
    assertThat(message.getRecipients(RecipientType.TO)).isNull();
    assertThat(message.getContent()).isEqualTo("Text");
  }

  @Test
  void aSubjectHasOneLine() throws Exception {
    mail().send(List.of("a@attesta.example"), "Hello\r\nBcc: c@x.example", "Text", List.of());
    assertThat(sent.get(0).getSubject()).isEqualTo("Hello Bcc: c@x.example");
  }

  @Test
  void filesAreAttached() throws Exception {
    mail()
        .send(
            List.of("a@attesta.example"),
            "Report",
            "Text",
            List.of(new Mail.File("r.pdf", "application/pdf", new byte[] {1, 2})));
    var parts = (MimeMultipart) sent.get(0).getContent();
    assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("r.pdf");
  }

  @Test
  void withoutAServerNothingIsConfigured() {
    var none = new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class);
    assertThat(new SentMail(none, "desk@attesta.example").isConfigured()).isFalse();
  }
}
