package io.attesta.cmdb;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of relation types. */
@Repository
class RelationTypeTable {

  private final JdbcClient jdbc;

  RelationTypeTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<RelationType> all() {
    return jdbc.sql("select * from relation_type order by key").query(RelationType.class).list();
  }

  /** False when the key is in use. */
  boolean add(RelationType t) {
    return jdbc.sql(
                """
                insert into relation_type
                  (key, name, inverse_name, propagates, controlled, version)
                values (?, ?, ?, ?, ?, 1) on conflict (key) do nothing""")
            .params(t.key(), t.name(), t.inverseName(), t.propagates().name(), t.controlled())
            .update()
        == 1;
  }

  /** False when the stored version is not that of {@code t}. */
  boolean change(RelationType t) {
    return jdbc.sql(
                """
                update relation_type set name = ?, inverse_name = ?, propagates = ?,
                  controlled = ?, version = version + 1
                where key = ? and version = ?""")
            .params(
                t.name(),
                t.inverseName(),
                t.propagates().name(),
                t.controlled(),
                t.key(),
                t.version())
            .update()
        == 1;
  }
}
