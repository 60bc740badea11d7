package io.attesta.party;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.attesta.identity.CurrentPerson;
import io.attesta.shared.Now;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Parts of rows that are stored as JSON, and every version of what is kept. */
@Component
class PartyJson {

  /** A version with who wrote it. */
  record Version(int version, String changedBy, Instant changedAt, Object content) {}

  /** Every version there was, the newest first. */
  record Versions(List<Version> items, String next) {}

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final CurrentPerson current;
  private final Now now;

  PartyJson(JdbcClient jdbc, ObjectMapper json, CurrentPerson current, Now now) {
    this.jdbc = jdbc;
    this.json = json;
    this.current = current;
    this.now = now;
  }

  String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("It cannot be written", e);
    }
  }

  <T> List<T> list(String text, Class<T> type) {
    try {
      return json.readValue(text, json.getTypeFactory().constructCollectionType(List.class, type));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What is stored cannot be read", e);
    }
  }

  /** Keeps a version in the transaction that writes it. */
  void keep(String kind, String key, int version, Object content) {
    jdbc.sql("insert into party_version values (?, ?, ?, ?::jsonb, ?, ?)")
        .params(kind, key, version, write(content), current.get().id())
        .param(OffsetDateTime.ofInstant(now.get(), ZoneOffset.UTC))
        .update();
  }

  Versions versions(String kind, String key) {
    return new Versions(
        jdbc.sql(
                """
                select version, changed_by, changed_at, content from party_version
                where kind = ? and key = ? order by version desc limit 200""")
            .params(kind, key)
            .query(
                (row, n) ->
                    new Version(
                        row.getInt("version"),
                        row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        tree(row.getString("content"))))
            .list(),
        null);
  }

  private Object tree(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What is stored cannot be read", e);
    }
  }
}
