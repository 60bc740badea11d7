package io.attesta.reporting.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.attesta.identity.Person;
import io.attesta.shared.Now;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The dashboards. */
@Repository
class DashboardTable {

  private static final TypeReference<List<Widget>> WIDGETS = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Now now;

  DashboardTable(JdbcClient jdbc, ObjectMapper json, Now now) {
    this.jdbc = jdbc;
    this.json = json;
    this.now = now;
  }

  /** Own ones first, then those that were shipped, then those of others; each part by name. */
  List<Dashboard> seenBy(Person person, int most) {
    return jdbc.sql(
            """
            select * from dashboard
            where owner = :person or groups && cast(:groups as text[]) or (owner is null and :administrator)
            order by owner is distinct from :person, owner is not null, lower(name), id
            limit :most""")
        .param("person", person.id())
        .param("groups", person.groups().toArray(String[]::new))
        .param("administrator", person.isIn("administrators"))
        .param("most", most)
        .query(this::board)
        .list();
  }

  Optional<Dashboard> find(long id) {
    return jdbc.sql("select * from dashboard where id = ?").param(id).query(this::board).optional();
  }

  int ownedBy(String person) {
    return jdbc.sql("select count(*) from dashboard where owner = ?")
        .param(person)
        .query(Integer.class)
        .single();
  }

  /**
   * @param owner null for one that is shipped
   */
  Dashboard add(DashboardBody body, String owner) {
    return jdbc.sql(
            """
            insert into dashboard (name, translations, owner, groups, widgets, version, changed_at)
            values (:name, :translations::jsonb, :owner, :groups, :widgets::jsonb, 1, :now)
            returning *""")
        .params(values(body))
        .param("owner", owner)
        .query(this::board)
        .single();
  }

  /** Empty when the version is no longer the current one. */
  Optional<Dashboard> replace(long id, int version, DashboardBody body) {
    return jdbc.sql(
            """
            update dashboard
            set name = :name, translations = :translations::jsonb, groups = :groups,
                widgets = :widgets::jsonb, version = version + 1, changed_at = :now
            where id = :id and version = :version returning *""")
        .params(values(body))
        .param("id", id)
        .param("version", version)
        .query(this::board)
        .optional();
  }

  /** False when the version is no longer the current one. */
  boolean remove(long id, int version) {
    return jdbc.sql("delete from dashboard where id = ? and version = ?")
            .params(id, version)
            .update()
        == 1;
  }

  /** Notes that a dashboard of the list was added; false when it was before, on any node. */
  boolean ship(String key) {
    return jdbc.sql("insert into shipped_dashboard values (?) on conflict do nothing")
            .param(key)
            .update()
        == 1;
  }

  private Map<String, Object> values(DashboardBody body) {
    return Map.of(
        "name", body.name().strip(),
        "translations", write(body.translations()),
        "groups", body.groups().toArray(String[]::new),
        "widgets", write(body.widgets()),
        "now", now.get().atOffset(ZoneOffset.UTC));
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Dashboard board(ResultSet row, int number) throws SQLException {
    try {
      return new Dashboard(
          row.getLong("id"),
          row.getString("name"),
          json.readValue(row.getString("translations"), NAMES),
          row.getString("owner"),
          List.of((String[]) row.getArray("groups").getArray()),
          json.readValue(row.getString("widgets"), WIDGETS),
          row.getInt("version"),
          row.getTimestamp("changed_at").toInstant());
    } catch (JsonProcessingException e) {
      throw new SQLException(e);
    }
  }
}
