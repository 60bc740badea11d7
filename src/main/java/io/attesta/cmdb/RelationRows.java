package io.attesta.cmdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes versions of relations. Writers of relations queue at the source, see {@link ItemRows}. */
@Repository
class RelationRows {

  static final String COLUMNS =
      """
      r.id, r.from_ci, r.to_ci, f.key as from_key, r.type, t.key as to_key, r.redundancy_group,
      r.redundancy_needed, r.confidence, r.version, r.valid_from, r.valid_to, r.changed_by,
      r.change_number, r.ended_by, r.ended_under""";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Ids ids;

  RelationRows(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.ids = new Ids(jdbc, "ci_relation_id");
  }

  long nextId() {
    return ids.next();
  }

  /** The last version of each of these that ever was, current or ended. */
  Map<RelationKey, CiRelation> last(Collection<RelationKey> keys) {
    return jdbc
        .sql(
            """
            select distinct on (r.from_ci, r.type, r.to_ci)
            """
                + COLUMNS
                + """

                from unnest(cast(? as text[]), cast(? as text[]), cast(? as text[]))
                  k (from_key, type, to_key)
                join configuration_item f on f.key = k.from_key and f.version = 1
                join configuration_item t on t.key = k.to_key and t.version = 1
                join ci_relation r on r.from_ci = f.id and r.type = k.type and r.to_ci = t.id
                order by r.from_ci, r.type, r.to_ci, r.version desc""")
        .param(keys.stream().map(RelationKey::from).toArray(String[]::new))
        .param(keys.stream().map(RelationKey::type).toArray(String[]::new))
        .param(keys.stream().map(RelationKey::to).toArray(String[]::new))
        .query(RelationRows::row)
        .list()
        .stream()
        .collect(
            Collectors.toMap(
                r -> new RelationKey(r.from(), r.type(), r.to()), Function.identity()));
  }

  /** Ends the current versions of these at the given moments. */
  void end(Map<Long, Instant> moments, String person, String changeNumber) {
    if (moments.isEmpty()) {
      return;
    }
    List<Map.Entry<Long, Instant>> all = List.copyOf(moments.entrySet());
    jdbc.sql(
            """
            update ci_relation r set valid_to = n.at, ended_by = ?, ended_under = ?
            from unnest(cast(? as bigint[]), cast(? as timestamptz[])) n (id, at)
            where r.id = n.id and r.valid_to = 'infinity'""")
        .param(person)
        .param(changeNumber)
        .param(all.stream().map(Map.Entry::getKey).toArray(Long[]::new))
        .param(all.stream().map(e -> e.getValue().toString()).toArray(String[]::new))
        .update();
  }

  void insert(List<CiRelation> versions) {
    batches.batchUpdate(
        """
        insert into ci_relation
          (id, version, from_ci, type, to_ci, redundancy_group, redundancy_needed, confidence,
           valid_from, changed_by, change_number)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        versions.stream()
            .map(
                r ->
                    new Object[] {
                      r.id(),
                      r.version(),
                      r.fromId(),
                      r.type(),
                      r.toId(),
                      r.redundancyGroup(),
                      r.redundancyNeeded(),
                      r.confidence().name(),
                      ItemRows.at(r.validFrom()),
                      r.changedBy(),
                      r.changeNumber()
                    })
            .toList());
  }

  static CiRelation row(ResultSet row, int number) throws SQLException {
    return new CiRelation(
        row.getLong("id"),
        row.getLong("from_ci"),
        row.getLong("to_ci"),
        row.getString("from_key"),
        row.getString("type"),
        row.getString("to_key"),
        row.getString("redundancy_group"),
        row.getObject("redundancy_needed", Integer.class),
        Confidence.valueOf(row.getString("confidence")),
        row.getInt("version"),
        ItemMapper.moment(row, "valid_from"),
        ItemMapper.moment(row, "valid_to"),
        row.getString("changed_by"),
        row.getString("change_number"),
        row.getString("ended_by"),
        row.getString("ended_under"));
  }
}
