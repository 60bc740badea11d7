package io.attesta.cmdb;

import io.attesta.cmdb.graph.Graph;
import io.attesta.cmdb.graph.GraphEdit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was committed since a snapshot. A transaction may commit long after others that began later,
 * so neither ids nor xids say what is new; the snapshot of the last reading does: new is what it
 * did not see.
 */
final class GraphChanges {

  /** From so many on, reading everything is quicker. */
  static final int MOST = 200_000;

  private static final String UNSEEN =
      """
      (xid >= pg_snapshot_xmax(cast(:seen as pg_snapshot))
        or xid = any (array(select pg_snapshot_xip(cast(:seen as pg_snapshot)))))""";

  /**
   * Whether anything of another transaction is new. By the ends of the index: after a large import
   * the table is long, and asking it row by row would cost more than the question.
   */
  static final String BEHIND =
      """
      (coalesce((select c.xid from ci_change c
          where c.xid is distinct from pg_current_xact_id_if_assigned()
          order by c.xid desc limit 1) >= pg_snapshot_xmax(cast(:seen as pg_snapshot)), false)
        or exists (select from pg_snapshot_xip(cast(:seen as pg_snapshot)) open
          where open is distinct from pg_current_xact_id_if_assigned()
            and (select c.id from ci_change c where c.xid = open order by c.id limit 1) is not null))""";

  private record Change(String kind, long subject) {}

  private final List<Long> items = new ArrayList<>();
  private final List<Long> relations = new ArrayList<>();

  private GraphChanges(List<Change> changes) {
    changes.forEach(
        change -> (change.kind().equals("CI") ? items : relations).add(change.subject()));
  }

  static GraphChanges since(JdbcClient jdbc, String seen) {
    return new GraphChanges(
        jdbc.sql(
                "select distinct kind, subject from ci_change where %s and %s limit %d"
                    .formatted(BEHIND, UNSEEN, MOST))
            .param("seen", seen)
            .query((row, n) -> new Change(row.getString(1), row.getLong(2)))
            .list());
  }

  boolean isEmpty() {
    return items.isEmpty() && relations.isEmpty();
  }

  boolean isTooMuch() {
    return items.size() + relations.size() >= MOST;
  }

  /** The graph with these things as they stand in the database now. */
  Graph applyTo(Graph graph, JdbcClient jdbc) {
    GraphEdit edit = new GraphEdit(graph);
    items.forEach(id -> edit.item(id, false, false, null));
    jdbc.sql(GraphSql.ITEMS + " where i.valid_to = 'infinity' and i.id = any (:ids)")
        .param("ids", items.toArray(Long[]::new))
        .query(
            row -> {
              edit.item(row.getLong(1), row.getBoolean(2), row.getBoolean(3), row.getString(4));
            });
    // Versions of a relation may name ends that it no longer has.
    jdbc.sql(
            """
            select distinct case t.propagates when 'TO_SOURCE' then r.from_ci else r.to_ci end,
                   case t.propagates when 'TO_SOURCE' then r.to_ci else r.from_ci end, t.position
            from ci_relation r join (%s) t on t.key = r.type
            where r.id = any (:ids)"""
                .formatted(GraphSql.TYPES))
        .param("ids", relations.toArray(Long[]::new))
        .query(
            row -> {
              edit.remove(row.getLong(1), row.getLong(2), row.getInt(3));
            });
    // Another relation may stand between the same ends by now.
    jdbc.sql(
            """
            %s
            where r.valid_to = 'infinity' and (r.from_ci, r.type, r.to_ci) in
              (select from_ci, type, to_ci from ci_relation where id = any (:ids))"""
                .formatted(GraphSql.RELATIONS))
        .param("ids", relations.toArray(Long[]::new))
        .query(
            row -> {
              edit.relation(
                  row.getLong(1),
                  row.getLong(2),
                  row.getInt(3),
                  row.getBoolean(4),
                  row.getObject(5, Long.class),
                  row.getInt(6));
            });
    return edit.apply();
  }
}
