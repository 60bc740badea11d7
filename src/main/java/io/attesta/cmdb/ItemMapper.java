package io.attesta.cmdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads rows of {@code configuration_item}. */
@Component
class ItemMapper implements RowMapper<ConfigurationItem> {

  private final ObjectMapper json;

  ItemMapper(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public ConfigurationItem mapRow(ResultSet row, int number) throws SQLException {
    return new ConfigurationItem(
        row.getLong("id"),
        row.getString("key"),
        row.getString("class"),
        row.getString("name"),
        row.getString("state"),
        row.getString("owner"),
        row.getString("support_group"),
        row.getString("customer"),
        row.getString("location"),
        attributes(row.getString("attributes")),
        row.getInt("version"),
        moment(row, "valid_from"),
        moment(row, "valid_to"),
        row.getString("changed_by"),
        row.getString("change_number"),
        row.getString("source"));
  }

  /** Null for infinity. */
  static Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return OffsetDateTime.MAX.equals(time) ? null : time.toInstant();
  }

  private JsonNode attributes(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored attributes cannot be read", e);
    }
  }
}
