package io.attesta.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.attesta.identity.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows behind saved views. */
@Repository
class SavedViewTable {

  private static final TypeReference<Map<String, String>> FILTER = new TypeReference<>() {};

  private final JdbcClient jdbc;

  SavedViewTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Own ones first, each part by name. */
  List<SavedView> seenBy(Person person, String list, int most) {
    return jdbc.sql(
            """
            select * from saved_view
            where list = :list and (owner = :person or group_key = any(:groups))
            order by owner <> :person, lower(name), id limit :most""")
        .param("list", list)
        .param("person", person.id())
        .param("groups", person.groups().toArray(String[]::new))
        .param("most", most)
        .query(SavedViewTable::view)
        .list();
  }

  Optional<SavedView> find(long id) {
    return jdbc.sql("select * from saved_view where id = ?")
        .param(id)
        .query(SavedViewTable::view)
        .optional();
  }

  int ownedBy(String person, String list) {
    return jdbc.sql("select count(*) from saved_view where owner = ? and list = ?")
        .params(person, list)
        .query(Integer.class)
        .single();
  }

  /** Empty when the owner has another one of this name. */
  Optional<SavedView> add(SavedView view) {
    return jdbc.sql(
            """
            insert into saved_view (owner, list, name, filter, group_key, version)
            values (:owner, :list, :name, cast(:filter as jsonb), :group, 1)
            on conflict do nothing returning *""")
        .param("owner", view.owner())
        .param("list", view.list())
        .param("name", view.name())
        .param("filter", Journal.json(view.filter()))
        .param("group", view.group())
        .query(SavedViewTable::view)
        .optional();
  }

  /**
   * Replaces name, filter and group where the version is still the one given.
   *
   * @return empty when it is not
   * @throws DuplicateKeyException when the owner has another one of this name
   */
  Optional<SavedView> replace(SavedView view) {
    return jdbc.sql(
            """
            update saved_view
            set name = :name, filter = cast(:filter as jsonb), group_key = :group, version = version + 1
            where id = :id and version = :version returning *""")
        .param("name", view.name())
        .param("filter", Journal.json(view.filter()))
        .param("group", view.group())
        .param("id", view.id())
        .param("version", view.version())
        .query(SavedViewTable::view)
        .optional();
  }

  boolean remove(long id, int version) {
    return jdbc.sql("delete from saved_view where id = ? and version = ?")
            .params(id, version)
            .update()
        == 1;
  }

  private static SavedView view(ResultSet row, int index) throws SQLException {
    try {
      return new SavedView(
          row.getLong("id"),
          row.getString("owner"),
          row.getString("list"),
          row.getString("name"),
          Journal.JSON.readValue(row.getString("filter"), FILTER),
          row.getString("group_key"),
          row.getInt("version"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
