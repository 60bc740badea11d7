package io.attesta.cmdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.attesta.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of baselines. They are written once. */
@Repository
class BaselineTable {

  private static final TypeReference<List<String>> KEYS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  BaselineTable(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** How much a baseline holds. */
  record Held(long items, long relations) {}

  long nextId() {
    return jdbc.sql("select nextval('baseline_id')").query(Long.class).single();
  }

  /**
   * Holds the current versions of the items in the scope and of their relations.
   *
   * @param keys what the scope comes to
   */
  Held hold(long id, BaselineScope.Kind scope, List<String> keys) {
    // One statement, so that items and relations are those of one moment.
    return jdbc.sql(
            """
            with scope as (
              select i.id, i.version from configuration_item i where i.valid_to = 'infinity' and %s),
            related as (
              select r.id, r.version from scope s
              join ci_relation r on r.from_ci = s.id and r.valid_to = 'infinity'
              union
              select r.id, r.version from scope s
              join ci_relation r on r.to_ci = s.id and r.valid_to = 'infinity'),
            items as (
              insert into baseline_item select :id, id, version from scope returning 1),
            relations as (
              insert into baseline_relation select :id, id, version from related returning 1)
            select (select count(*) from items) as items,
                   (select count(*) from relations) as relations"""
                .formatted(scope.condition()))
        .param("id", id)
        .param("keys", keys.toArray(String[]::new))
        .query(Held.class)
        .single();
  }

  /** Closes it: nothing can be added to what it holds afterwards. */
  void close(Baseline b) {
    try {
      jdbc.sql(
              """
              insert into baseline (id, name, reason, scope, scope_keys, change_number, taken_at,
                taken_by, items, relations)
              values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)""")
          .params(b.id(), b.name(), b.reason(), b.scope().name(), write(b.keys()))
          .params(b.changeNumber(), ItemRows.at(b.takenAt()), b.takenBy())
          .params(b.items(), b.relations())
          .update();
    } catch (DuplicateKeyException e) {
      throw Refusal.conflict("baseline-exists", "There is a baseline " + b.name() + " already");
    }
  }

  Optional<Baseline> find(String name) {
    return jdbc.sql("select * from baseline where name = ?")
        .param(name)
        .query(this::row)
        .optional();
  }

  /** In the order of names. */
  List<Baseline> after(String name, int limit) {
    return jdbc.sql("select * from baseline where name > ? order by name limit ?")
        .params(name, limit)
        .query(this::row)
        .list();
  }

  private Baseline row(ResultSet row, int number) throws SQLException {
    return new Baseline(
        row.getLong("id"),
        row.getString("name"),
        row.getString("reason"),
        BaselineScope.Kind.valueOf(row.getString("scope")),
        read(row.getString("scope_keys")),
        row.getString("change_number"),
        ItemMapper.moment(row, "taken_at"),
        row.getString("taken_by"),
        row.getLong("items"),
        row.getLong("relations"));
  }

  private String write(List<String> keys) {
    try {
      return json.writeValueAsString(keys);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> read(String keys) {
    try {
      return json.readValue(keys, KEYS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
