package io.attesta.integration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredOutbox implements Outbox {

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  StoredOutbox(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public void add(String kind, String item, Map<String, ?> payload) {
    try {
      jdbc.sql("insert into outbox (kind, item, payload) values (:kind, :item, :payload::jsonb)")
          .param("kind", kind)
          .param("item", item)
          .param("payload", json.writeValueAsString(payload))
          .update();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
