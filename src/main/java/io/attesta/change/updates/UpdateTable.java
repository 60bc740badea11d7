package io.attesta.change.updates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.attesta.cmdb.ConfigurationEdits.RelationEdit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of planned updates. */
@Repository
class UpdateTable {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final ObjectMapper json;

  UpdateTable(JdbcClient jdbc, JdbcTemplate batches, ObjectMapper json) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.json = json;
  }

  /** In the order they were entered. */
  List<PlannedUpdate> of(long change) {
    return jdbc.sql(
            "select * from change_configuration_update where change_id = ? order by position")
        .param(change)
        .query(this::row)
        .list();
  }

  void replace(long change, List<PlannedUpdate> updates) {
    jdbc.sql("delete from change_configuration_update where change_id = ?").param(change).update();
    batches.batchUpdate(
        "insert into change_configuration_update (change_id, position, kind, key, patch, state)"
            + " values (?, ?, ?, ?, ?::jsonb, ?)",
        updates.stream().map(u -> planned(change, u)).toList());
  }

  private Object[] planned(long change, PlannedUpdate of) {
    return new Object[] {
      change, of.position(), of.kind().name(), of.key(), write(of.patch()), of.state().name()
    };
  }

  void progress(long change, List<PlannedUpdate> updates) {
    batches.batchUpdate(
        "update change_configuration_update set state = ?, version_before = ?, version_after = ?,"
            + " relation_before = ?::jsonb, written_at = ?, note = ?"
            + " where change_id = ? and position = ?",
        updates.stream().map(u -> progressed(change, u)).toList());
  }

  private Object[] progressed(long change, PlannedUpdate of) {
    return new Object[] {
      of.state().name(),
      of.before(),
      of.after(),
      of.relation() == null ? null : write(of.relation()),
      of.writtenAt() == null ? null : of.writtenAt().atOffset(ZoneOffset.UTC),
      of.note(),
      change,
      of.position()
    };
  }

  private PlannedUpdate row(ResultSet row, int number) throws SQLException {
    OffsetDateTime written = row.getObject("written_at", OffsetDateTime.class);
    String relation = row.getString("relation_before");
    return new PlannedUpdate(
        row.getInt("position"),
        UpdateKind.valueOf(row.getString("kind")),
        row.getString("key"),
        read(row.getString("patch"), ObjectNode.class),
        UpdateState.valueOf(row.getString("state")),
        row.getObject("version_before", Integer.class),
        row.getObject("version_after", Integer.class),
        relation == null ? null : read(relation, RelationEdit.class),
        written == null ? null : written.toInstant(),
        row.getString("note"));
  }

  private <T> T read(String stored, Class<T> type) {
    try {
      return json.readValue(stored, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored update cannot be read", e);
    }
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An update cannot be written", e);
    }
  }
}
