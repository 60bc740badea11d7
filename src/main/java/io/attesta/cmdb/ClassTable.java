package io.attesta.cmdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of classes. */
@Repository
class ClassTable {

  private static final TypeReference<List<CiAttribute>> ATTRIBUTES = new TypeReference<>() {};
  private static final TypeReference<List<String>> STATES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  ClassTable(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  List<CiClass> all() {
    return jdbc.sql("select * from ci_class order by key").query(this::row).list();
  }

  /** False when the key is in use. */
  boolean add(CiClass c) {
    return jdbc.sql(
                """
                insert into ci_class
                  (key, name, parent, attributes, states, control, stale_after_days, version)
                values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, 1)
                on conflict (key) do nothing""")
            .param(c.key())
            .param(c.name())
            .param(c.parent())
            .param(write(c.attributes()))
            .param(write(c.states()))
            .param(c.control().name())
            .param(c.staleAfterDays())
            .update()
        == 1;
  }

  /** False when the stored version is not that of {@code c}. */
  boolean change(CiClass c) {
    return jdbc.sql(
                """
                update ci_class set name = ?, parent = ?, attributes = ?::jsonb,
                  states = ?::jsonb, control = ?, stale_after_days = ?, version = version + 1
                where key = ? and version = ?""")
            .param(c.name())
            .param(c.parent())
            .param(write(c.attributes()))
            .param(write(c.states()))
            .param(c.control().name())
            .param(c.staleAfterDays())
            .param(c.key())
            .param(c.version())
            .update()
        == 1;
  }

  private CiClass row(ResultSet row, int number) throws SQLException {
    return new CiClass(
        row.getString("key"),
        row.getString("name"),
        row.getString("parent"),
        read(row.getString("attributes"), ATTRIBUTES),
        read(row.getString("states"), STATES),
        ControlMode.valueOf(row.getString("control")),
        row.getObject("stale_after_days", Integer.class),
        row.getInt("version"));
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A class cannot be written", e);
    }
  }

  private <T> T read(String value, TypeReference<T> type) {
    try {
      return json.readValue(value, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored class cannot be read", e);
    }
  }
}
