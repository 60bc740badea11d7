package io.attesta.cmdb;

import io.attesta.cmdb.ComparedSql.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what differs between two states. */
@Repository
class ComparedRows {

  private final JdbcClient jdbc;
  private final ItemMapper mapper;

  ComparedRows(JdbcClient jdbc, ItemMapper mapper) {
    this.jdbc = jdbc;
    this.mapper = mapper;
  }

  /**
   * What is compared.
   *
   * @param after null for what is recorded now
   * @param keys what the scope of {@code before} comes to now
   */
  record States(Baseline before, Baseline after, List<String> keys) {

    String sql(Part part) {
      return after == null ? ComparedSql.withNow(part, before.scope()) : ComparedSql.with(part);
    }
  }

  /** A version of an item or a relation. */
  record Version(long id, int version) {}

  /** The versions in the two states; null where it is not in one. */
  record Pair(String key, Version before, Version after) {}

  BaselineComparison.Count count(Part part, States states) {
    return given(
            """
            select count(*) filter (where before_version is null) as added,
                   count(*) filter (where after_version is null) as removed,
                   count(*) filter (where before_version + after_version is not null) as changed
            from (%s) pairs"""
                .formatted(states.sql(part)),
            states)
        .query(BaselineComparison.Count.class)
        .single();
  }

  /** In the order of keys, from the first that is greater. */
  List<Pair> after(Part part, States states, String key, int limit) {
    return given(states.sql(part) + " where key > :from order by key limit :limit", states)
        .param("from", key)
        .param("limit", limit)
        .query(ComparedRows::pair)
        .list();
  }

  private JdbcClient.StatementSpec given(String sql, States states) {
    return jdbc.sql(sql)
        .param("before", states.before().id())
        .param("after", states.after() == null ? null : states.after().id())
        .param("keys", states.keys().toArray(String[]::new));
  }

  private static Pair pair(ResultSet row, int number) throws SQLException {
    long id = row.getLong("id");
    return new Pair(
        row.getString("key"),
        version(id, row, "before_version"),
        version(id, row, "after_version"));
  }

  private static Version version(long id, ResultSet row, String column) throws SQLException {
    Integer version = row.getObject(column, Integer.class);
    return version == null ? null : new Version(id, version);
  }

  Map<Version, ConfigurationItem> items(List<Pair> pairs) {
    Map<Version, ConfigurationItem> found = new HashMap<>();
    versions(
            """
            select i.* from unnest(cast(:ids as bigint[]), cast(:versions as int[])) v (id, version)
            join configuration_item i on i.id = v.id and i.version = v.version""",
            pairs)
        .query(mapper)
        .list()
        .forEach(item -> found.put(new Version(item.id(), item.version()), item));
    return found;
  }

  Map<Version, CiRelation> relations(List<Pair> pairs) {
    Map<Version, CiRelation> found = new HashMap<>();
    String sql =
        "select "
            + RelationRows.COLUMNS
            + """
             from unnest(cast(:ids as bigint[]), cast(:versions as int[])) v (id, version)
            join ci_relation r on r.id = v.id and r.version = v.version
            join configuration_item f on f.id = r.from_ci and f.version = 1
            join configuration_item t on t.id = r.to_ci and t.version = 1""";
    versions(sql, pairs)
        .query(RelationRows::row)
        .list()
        .forEach(relation -> found.put(new Version(relation.id(), relation.version()), relation));
    return found;
  }

  private JdbcClient.StatementSpec versions(String sql, List<Pair> pairs) {
    List<Version> versions =
        pairs.stream()
            .flatMap(pair -> Stream.of(pair.before(), pair.after()).filter(Objects::nonNull))
            .toList();
    return jdbc.sql(sql)
        .param("ids", versions.stream().map(Version::id).toArray(Long[]::new))
        .param("versions", versions.stream().map(Version::version).toArray(Integer[]::new));
  }
}
