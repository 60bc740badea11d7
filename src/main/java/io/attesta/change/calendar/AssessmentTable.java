package io.attesta.change.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The latest assessment of each change. */
@Repository
class AssessmentTable {

  private static final TypeReference<List<Assessment.Reached>> SERVICES = new TypeReference<>() {};
  private static final TypeReference<List<String>> KEYS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  AssessmentTable(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<Assessment> find(long workItem) {
    return jdbc.sql("select * from change_assessment where work_item_id = ?")
        .param(workItem)
        .query(this::row)
        .optional();
  }

  void save(Assessment a) {
    jdbc.sql(
            """
            insert into change_assessment (work_item_id, at, graph_as_of, hits, services, customers,
                highest_criticality, truncated)
            values (:id, :at, :asOf, :hits, :services::jsonb, :customers::jsonb, :criticality,
                :truncated)
            on conflict (work_item_id) do update set at = excluded.at,
                graph_as_of = excluded.graph_as_of, hits = excluded.hits,
                services = excluded.services, customers = excluded.customers,
                highest_criticality = excluded.highest_criticality,
                truncated = excluded.truncated""")
        .param("id", a.workItem())
        .param("at", ScheduleTable.at(a.at()))
        .param("asOf", ScheduleTable.at(a.graphAsOf()))
        .param("hits", a.hits())
        .param("services", write(a.services()))
        .param("customers", write(a.customers()))
        .param("criticality", a.highestCriticality())
        .param("truncated", a.truncated())
        .update();
  }

  private Assessment row(ResultSet row, int number) throws SQLException {
    return new Assessment(
        row.getLong("work_item_id"),
        row.getTimestamp("at").toInstant(),
        row.getTimestamp("graph_as_of").toInstant(),
        row.getInt("hits"),
        read(row.getString("services"), SERVICES),
        read(row.getString("customers"), KEYS),
        row.getString("highest_criticality"),
        row.getBoolean("truncated"));
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An assessment cannot be written", e);
    }
  }

  private <T> T read(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored assessment cannot be read", e);
    }
  }
}
