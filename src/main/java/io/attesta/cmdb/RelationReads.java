package io.attesta.cmdb;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads relations. */
@Component
class RelationReads {

  private static final String SELECT =
      "select "
          + RelationRows.COLUMNS
          + """

           from ci_relation r
           join configuration_item f on f.id = r.from_ci and f.version = 1
           join configuration_item t on t.id = r.to_ci and t.version = 1
          """;

  private final JdbcClient jdbc;

  RelationReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<CiRelation> find(RelationKey key) {
    return jdbc.sql(
            SELECT
                + """
                where f.key = ? and r.type = ? and t.key = ? and r.valid_to = 'infinity'""")
        .params(key.from(), key.type(), key.to())
        .query(RelationRows::row)
        .optional();
  }

  /** Every version it had, the latest first, from the one before {@code version}. */
  List<CiRelation> before(RelationKey key, long version, int limit) {
    return jdbc.sql(
            SELECT
                + """
                where f.key = ? and r.type = ? and t.key = ? and r.version < ?
                order by r.version desc limit ?""")
        .params(key.from(), key.type(), key.to(), version, limit)
        .query(RelationRows::row)
        .list();
  }

  /**
   * Relations of a configuration item in both directions, by their ids.
   *
   * @param item its id
   * @param asOf as they were then; null for now
   * @param after id of the relation after which to begin
   */
  List<CiRelation> of(long item, Instant asOf, long after, int limit) {
    String valid =
        asOf == null ? "r.valid_to = 'infinity'" : "r.valid_from <= :at and r.valid_to > :at";
    String one = "(" + SELECT + "where r.%s = :item and r.id > :after and " + valid;
    String end = " order by r.id limit :limit)";
    String sql =
        one.formatted("from_ci")
            + end
            + " union all "
            + one.formatted("to_ci")
            + end
            + " order by id limit :limit";
    return jdbc.sql(sql)
        .param("item", item)
        .param("after", after)
        .param("limit", limit)
        .param("at", asOf == null ? null : ItemRows.at(asOf))
        .query(RelationRows::row)
        .list();
  }
}
