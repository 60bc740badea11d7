package io.attesta.integration;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredNotifications implements Notifications {

  static final String GROUP = "group:";

  private final JdbcClient jdbc;
  private final Outbox outbox;

  StoredNotifications(JdbcClient jdbc, Outbox outbox) {
    this.jdbc = jdbc;
    this.outbox = outbox;
  }

  @Override
  public void tell(String person, String item, String kind, String text) {
    keep(person, item, kind, text);
    outbox.add(NotificationMail.KIND, item, Map.of("person", person, "text", text));
  }

  @Override
  public void note(String person, String item, String kind, String text) {
    keep(person, item, kind, text);
  }

  @Override
  public void tellGroup(String group, String item, String kind, String text) {
    keep(GROUP + group, item, kind, text);
    outbox.add(NotificationMail.KIND, item, Map.of("group", group, "text", text));
  }

  private void keep(String recipient, String item, String kind, String text) {
    jdbc.sql(
            "insert into notification (recipient, item, kind, text) values (:recipient, :item, :kind, :text)")
        .param("recipient", recipient)
        .param("item", item)
        .param("kind", kind)
        .param("text", text)
        .update();
  }
}
