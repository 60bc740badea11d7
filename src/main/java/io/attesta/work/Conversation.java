package io.attesta.work;

import io.attesta.identity.CurrentPerson;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Comments on work items: public ones are for the requester too, internal ones are not. */
@Component
class Conversation {

  record Comment(long id, String author, Instant at, String visibility, String text) {}

  private final JdbcClient jdbc;
  private final CurrentPerson currentPerson;
  private final Changes changes;
  private final RequesterNotices notices;
  private final Mentions mentions;

  Conversation(
      JdbcClient jdbc,
      CurrentPerson currentPerson,
      Changes changes,
      RequesterNotices notices,
      Mentions mentions) {
    this.jdbc = jdbc;
    this.currentPerson = currentPerson;
    this.changes = changes;
    this.notices = notices;
    this.mentions = mentions;
  }

  /**
   * The journal keeps only the hash of the text, so that personal data in it can be erased and the
   * chain still holds.
   */
  Comment add(WorkItem item, String visibility, String text) {
    Comment comment =
        jdbc.sql(
                "insert into comment (work_item_id, author, visibility, text)"
                    + " values (:item, :author, :visibility, :text)"
                    + " returning id, author, at, visibility, text")
            .param("item", savedId(item))
            .param("author", currentPerson.get().id())
            .param("visibility", visibility)
            .param("text", text)
            .query(Conversation::row)
            .single();
    changes.journal(
        item,
        "commented",
        Map.of(
            "comment", comment.id(), "visibility", visibility, "textHash", Journal.sha256(text)));
    if (visibility.equals("PUBLIC")) {
      notices.commented(item);
    }
    mentions.tell(item, visibility, text);
    return comment;
  }

  List<Comment> of(WorkItem item, boolean withInternal) {
    return jdbc.sql(
            "select id, author, at, visibility, text from comment where work_item_id = :item"
                + " and (:internal or visibility = 'PUBLIC') order by id")
        .param("item", item.id)
        .param("internal", withInternal)
        .query(Conversation::row)
        .list();
  }

  /** A row that refers to a new item needs the item's own row first. */
  private long savedId(WorkItem item) {
    changes.ensureSaved();
    return item.id;
  }

  private static Comment row(java.sql.ResultSet row, int index) throws java.sql.SQLException {
    return new Comment(
        row.getLong("id"),
        row.getString("author"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("visibility"),
        row.getString("text"));
  }
}
