package io.attesta.work;

import io.attesta.identity.CurrentPerson;
import io.attesta.shared.Refusal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of work items, kept in PostgreSQL. What a browser would run is not accepted. */
@Component
class Attachments {

  record Attachment(
      long id,
      String name,
      String mediaType,
      long size,
      String sha256,
      String visibility,
      Instant addedAt,
      String addedBy) {}

  record Content(Attachment attachment, byte[] bytes) {}

  private static final Set<String> TYPES =
      Set.of(
          "image/png",
          "image/jpeg",
          "image/gif",
          "image/webp",
          "application/pdf",
          "text/plain",
          "text/csv",
          "text/markdown",
          "application/json",
          "application/zip",
          "application/gzip",
          "message/rfc822",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "application/vnd.openxmlformats-officedocument.presentationml.presentation",
          "application/vnd.oasis.opendocument.text",
          "application/vnd.oasis.opendocument.spreadsheet");

  private static final String COLUMNS =
      "id, name, media_type, size, sha256, visibility, added_at, added_by";

  private final JdbcClient jdbc;
  private final CurrentPerson currentPerson;
  private final Changes changes;
  private final long maxSize;

  Attachments(
      JdbcClient jdbc,
      CurrentPerson currentPerson,
      Changes changes,
      @Value("${attesta.attachments.max-bytes:26214400}") long maxSize) {
    this.jdbc = jdbc;
    this.currentPerson = currentPerson;
    this.changes = changes;
    this.maxSize = maxSize;
  }

  Attachment add(
      WorkItem item, String fileName, String declaredType, String visibility, byte[] bytes) {
    String name = name(fileName);
    String type = type(declaredType);
    if (bytes.length > maxSize) {
      throw new Refusal(
          Refusal.Kind.TOO_LARGE,
          "attachment-too-large",
          "A file has at most " + maxSize + " bytes",
          List.of());
    }
    if (bytes.length == 0) {
      throw Refusal.invalidField("file", "empty", "The file is empty");
    }
    Attachment added =
        jdbc.sql(
                "insert into attachment (work_item_id, name, media_type, size, sha256, visibility, content, added_by)"
                    + " values (:item, :name, :type, :size, :sha256, :visibility, :content, :by) returning "
                    + COLUMNS)
            .param("item", item.id)
            .param("name", name)
            .param("type", type)
            .param("size", (long) bytes.length)
            .param("sha256", sha256(bytes))
            .param("visibility", visibility)
            .param("content", bytes)
            .param("by", currentPerson.get().id())
            .query(Attachments::row)
            .single();
    changes.journal(
        item,
        "attached",
        Map.of(
            "attachment",
            added.id(),
            "name",
            name,
            "size",
            added.size(),
            "sha256",
            added.sha256()));
    return added;
  }

  List<Attachment> of(WorkItem item, boolean withInternal) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from attachment where work_item_id = :item"
                + " and (:internal or visibility = 'PUBLIC') order by id")
        .param("item", item.id)
        .param("internal", withInternal)
        .query(Attachments::row)
        .list();
  }

  Content content(WorkItem item, long id, boolean withInternal) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + ", content from attachment where work_item_id = :item and id = :id"
                + " and (:internal or visibility = 'PUBLIC')")
        .param("item", item.id)
        .param("id", id)
        .param("internal", withInternal)
        .query((row, i) -> new Content(row(row, i), row.getBytes("content")))
        .optional()
        .orElseThrow(() -> Refusal.notFound("Attachment " + id));
  }

  /**
   * The last part of whatever path the client sent, without control characters and those that turn
   * the direction of writing: {@code exe.txt} must not be shown for {@code txt.exe}.
   */
  private static String name(String fileName) {
    String last =
        fileName == null
            ? ""
            : fileName.substring(fileName.replace('\\', '/').lastIndexOf('/') + 1);
    String clean =
        last.replaceAll(
                "[\\p{Cntrl}\"\\u0080-\\u009f\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]", "")
            .strip();
    if (clean.isEmpty() || clean.equals(".") || clean.equals("..") || clean.length() > 200) {
      throw Refusal.invalidField(
          "file", "file-name", "The file needs a name of at most 200 characters");
    }
    return clean;
  }

  private static String type(String declared) {
    String type = declared == null ? "" : declared.split(";")[0].strip().toLowerCase(Locale.ROOT);
    if (!TYPES.contains(type)) {
      throw Refusal.invalidField(
          "file", "media-type", "Files of type " + type + " are not accepted");
    }
    return type;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Attachment row(ResultSet row, int index) throws SQLException {
    return new Attachment(
        row.getLong("id"),
        row.getString("name"),
        row.getString("media_type"),
        row.getLong("size"),
        row.getString("sha256"),
        row.getString("visibility"),
        WorkItemRow.instant(row, "added_at"),
        row.getString("added_by"));
  }
}
