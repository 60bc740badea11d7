package io.attesta.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Append-only journal of each work item. Every entry's hash covers the one before, so that none can
 * be changed or removed unseen; the item keeps the head, so that the last one cannot vanish either.
 */
@Component
class Journal {

  static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  /** What is to be written; the time is that of the transaction. */
  record Draft(String actor, String kind, Map<String, ?> content) {}

  private final JdbcTemplate jdbc;

  Journal(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Head of an empty journal; the number makes two journals with equal entries differ. */
  static String start(String number) {
    return sha256("attesta journal " + number);
  }

  static String hash(
      String head, int position, Instant at, String actor, String kind, String content) {
    return sha256(head + '\n' + position + '\n' + at + '\n' + actor + '\n' + kind + '\n' + content);
  }

  /** Rows for {@link #write} that go on the item's chain; the item has the new head. */
  static List<Object[]> chain(WorkItem item, List<Draft> drafts, Instant now) {
    Instant at = now.truncatedTo(ChronoUnit.MICROS);
    List<Object[]> rows = new ArrayList<>();
    for (Draft draft : drafts) {
      String content = json(draft.content());
      int position = ++item.journalLength;
      item.journalHead = hash(item.journalHead, position, at, draft.actor(), draft.kind(), content);
      rows.add(
          new Object[] {
            item.id, position, at, draft.actor(), draft.kind(), content, item.journalHead
          });
    }
    return rows;
  }

  /** Rows of work item id, position, at, actor, kind, content, hash. */
  void write(List<Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    jdbc.batchUpdate(
        "insert into journal_entry (work_item_id, position, at, actor, kind, content, hash)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        rows,
        rows.size(),
        Journal::bind);
  }

  private static void bind(PreparedStatement statement, Object[] row) throws SQLException {
    for (int i = 0; i < row.length; i++) {
      Object value =
          row[i] instanceof Instant at ? OffsetDateTime.ofInstant(at, ZoneOffset.UTC) : row[i];
      statement.setObject(i + 1, value);
    }
  }

  /**
   * One entry for all fields that a transaction changed; none when it changed nothing worth
   * telling.
   */
  static List<Draft> fieldChanges(String actor, WorkItemView before, WorkItemView after) {
    Map<String, Object> changes = new LinkedHashMap<>();
    JsonNode old = before == null ? JSON.createObjectNode() : JSON.valueToTree(before);
    JsonNode current = JSON.valueToTree(after);
    current
        .fields()
        .forEachRemaining(
            field -> {
              JsonNode was = old.path(field.getKey());
              if (TOLD.contains(field.getKey()) && !same(was, field.getValue())) {
                changes.put(field.getKey(), change(was, field.getValue()));
              }
            });
    details(old.path("details"), current.path("details"), changes);
    return changes.isEmpty()
        ? List.of()
        : List.of(new Draft(actor, before == null ? "opened" : "changed", changes));
  }

  private static final List<String> TOLD =
      List.of(
          "practice",
          "title",
          "description",
          "status",
          "holdReason",
          "phase",
          "priority",
          "requester",
          "customer",
          "service",
          "group",
          "assignee",
          "openedAt",
          "respondedAt",
          "resolvedAt",
          "closedAt");

  private static void details(JsonNode old, JsonNode current, Map<String, Object> changes) {
    current
        .fields()
        .forEachRemaining(
            field -> {
              if (!same(old.path(field.getKey()), field.getValue())) {
                changes.put(
                    "details." + field.getKey(),
                    change(old.path(field.getKey()), field.getValue()));
              }
            });
    old.fieldNames()
        .forEachRemaining(
            name -> {
              if (!current.has(name) && !old.path(name).isNull()) {
                changes.put("details." + name, change(old.path(name), current.path(name)));
              }
            });
  }

  private static boolean same(JsonNode a, JsonNode b) {
    return Objects.equals(empty(a) ? null : a, empty(b) ? null : b);
  }

  private static boolean empty(JsonNode node) {
    return node.isNull() || node.isMissingNode();
  }

  private static Map<String, Object> change(JsonNode from, JsonNode to) {
    Map<String, Object> change = new LinkedHashMap<>();
    if (!empty(from)) {
      change.put("from", from);
    }
    change.put("to", empty(to) ? null : to);
    return change;
  }

  static String json(Object content) {
    try {
      return JSON.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
