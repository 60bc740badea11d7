package io.attesta.change.updates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

  /** In the order they are written in. */
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
        updates.stream()
            .map(
                u ->
                    new Object[] {
                      change,
                      u.position(),
                      u.kind().name(),
                      u.key(),
                      text(u.patch()),
                      u.state().name()
                    })
            .toList());
  }

  void progress(long change, List<PlannedUpdate> updates) {
    batches.batchUpdate(
        "update change_configuration_update set state = ?, version_before = ?, version_after = ?,"
            + " written_at = ?, note = ? where change_id = ? and position = ?",
        updates.stream()
            .map(
                u ->
                    new Object[] {
                      u.state().name(),
                      u.versionBefore(),
                      u.versionAfter(),
                      u.writtenAt() == null ? null : u.writtenAt().atOffset(ZoneOffset.UTC),
                      u.note(),
                      change,
                      u.position()
                    })
            .toList());
  }

  private PlannedUpdate row(ResultSet row, int number) throws SQLException {
    OffsetDateTime written = row.getObject("written_at", OffsetDateTime.class);
    return new PlannedUpdate(
        row.getInt("position"),
        UpdateKind.valueOf(row.getString("kind")),
        row.getString("key"),
        object(row.getString("patch")),
        UpdateState.valueOf(row.getString("state")),
        row.getObject("version_before", Integer.class),
        row.getObject("version_after", Integer.class),
        written == null ? null : written.toInstant(),
        row.getString("note"));
  }

  private ObjectNode object(String stored) {
    try {
      return (ObjectNode) json.readTree(stored);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored patch cannot be read", e);
    }
  }

  private String text(ObjectNode patch) {
    try {
      return json.writeValueAsString(patch);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A patch cannot be written", e);
    }
  }
}
