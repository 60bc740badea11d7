package io.attesta.integration;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Person;
import io.attesta.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the current person was told, alone or with a group. */
@Component
@Transactional
class NotificationInbox {

  /**
   * One notification.
   *
   * @param item number of the work item it is about
   * @param group group that was told; null when the person alone was
   * @param readAt when the current person has read it; null as long as not
   */
  record Notice(
      long id,
      String item,
      String kind,
      String text,
      String group,
      Instant createdAt,
      Instant readAt) {}

  private final JdbcClient jdbc;
  private final CurrentPerson currentPerson;

  NotificationInbox(JdbcClient jdbc, CurrentPerson currentPerson) {
    this.jdbc = jdbc;
    this.currentPerson = currentPerson;
  }

  /** Newest first, before the given id. */
  @Transactional(readOnly = true)
  List<Notice> before(long id, boolean unreadOnly, int limit) {
    Person person = currentPerson.get();
    return jdbc.sql(
            """
            select n.id, n.item, n.kind, n.text, n.recipient, n.created_at, r.read_at
            from notification n left join notification_read r on r.notification = n.id and r.person = :person
            where n.recipient = any(:recipients) and n.id < :before and not (:unread and r.read_at is not null)
            order by n.id desc limit :limit""")
        .param("person", person.id())
        .param("recipients", recipients(person))
        .param("before", id)
        .param("unread", unreadOnly)
        .param("limit", limit)
        .query(NotificationInbox::notice)
        .list();
  }

  /** Marks it as read by the current person; others of the group still have it to read. */
  void read(long id) {
    Person person = currentPerson.get();
    boolean told =
        jdbc.sql("select exists (select from notification where id = :id and recipient = any(:to))")
            .param("id", id)
            .param("to", recipients(person))
            .query(Boolean.class)
            .single();
    if (!told) {
      throw Refusal.notFound("The notification");
    }
    jdbc.sql(
            "insert into notification_read (notification, person) values (:id, :person)"
                + " on conflict do nothing")
        .param("id", id)
        .param("person", person.id())
        .update();
  }

  private static String[] recipients(Person person) {
    return Stream.concat(
            Stream.of(person.id()),
            person.groups().stream().map(group -> StoredNotifications.GROUP + group))
        .toArray(String[]::new);
  }

  private static Notice notice(ResultSet row, int index) throws SQLException {
    String recipient = row.getString("recipient");
    boolean group = recipient.startsWith(StoredNotifications.GROUP);
    return new Notice(
        row.getLong("id"),
        row.getString("item"),
        row.getString("kind"),
        row.getString("text"),
        group ? recipient.substring(StoredNotifications.GROUP.length()) : null,
        instant(row, "created_at"),
        instant(row, "read_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
