package io.attesta.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads journals. */
@Component
class JournalReader {

  record Entry(
      int position,
      Instant at,
      Instant recordedAt,
      String actor,
      String kind,
      JsonNode content,
      String hash) {}

  private final JdbcClient jdbc;

  JournalReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Which part of a journal.
   *
   * @param kinds kinds of entries; all of them when empty
   * @param newestFirst the last entry first
   * @param from position of the entry that the part goes on after; null to begin
   */
  record Part(List<String> kinds, boolean newestFirst, Integer from, int limit) {}

  List<Entry> of(long workItem, Part part) {
    String order =
        part.newestFirst()
            ? " and position < :from order by position desc"
            : " and position > :from order by position";
    return jdbc.sql(
            "select position, at, recorded_at, actor, kind, content, hash from journal_entry"
                + " where work_item_id = :item and (:all or kind = any(:kinds))"
                + order
                + " limit :limit")
        .param("item", workItem)
        .param("all", part.kinds().isEmpty())
        .param("kinds", part.kinds().toArray(String[]::new))
        .param("from", from(part))
        .param("limit", part.limit())
        .query(JournalReader::entry)
        .list();
  }

  private static int from(Part part) {
    if (part.from() != null) {
      return part.from();
    }
    return part.newestFirst() ? Integer.MAX_VALUE : 0;
  }

  private static Entry entry(ResultSet row, int index) throws SQLException {
    try {
      return new Entry(
          row.getInt("position"),
          WorkItemRow.instant(row, "at"),
          WorkItemRow.instant(row, "recorded_at"),
          row.getString("actor"),
          row.getString("kind"),
          Journal.JSON.readTree(row.getString("content")),
          row.getString("hash"));
    } catch (JsonProcessingException e) {
      throw new SQLException(e);
    }
  }
}
