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

  /** Entries after a position, oldest first. */
  List<Entry> of(long workItem, int after, int limit) {
    return jdbc.sql(
            "select position, at, recorded_at, actor, kind, content, hash from journal_entry"
                + " where work_item_id = :item and position > :after order by position limit :limit")
        .param("item", workItem)
        .param("after", after)
        .param("limit", limit)
        .query(JournalReader::entry)
        .list();
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
