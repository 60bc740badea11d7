package io.attesta.cmdb;

import io.attesta.cmdb.graph.Graph;
import io.attesta.cmdb.graph.GraphBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Reads as much of the graph of a past moment as a question can reach. */
final class PastNeighbourhood {

  private static final String DEPENDING =
      """
      %1$s where t.propagates = 'TO_SOURCE' and r.from_ci = any (:ids) and %2$s
      union all
      %1$s where t.propagates = 'TO_TARGET' and r.to_ci = any (:ids) and %2$s""";

  private PastNeighbourhood() {}

  /**
   * @param starts ids of what the question is about
   * @param reached {@link GraphSql#DOWNSTREAM} or {@link GraphSql#UPSTREAM}
   * @param most configuration items that may be reached
   * @return null when it is more
   */
  static Graph load(
      Connection connection, Instant then, Collection<Long> starts, String reached, int most)
      throws SQLException {
    JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    List<Long> ids =
        jdbc.sql(reached.formatted(GraphLoader.valid("r", then)))
            .param("ids", starts.toArray(Long[]::new))
            .param("most", most + 1)
            .query(Long.class)
            .list();
    if (ids.size() > most) {
      return null;
    }
    GraphBuilder builder = new GraphBuilder(GraphLoader.types(connection));
    // Whatever else a reached item depends on counts in its redundancy groups.
    Set<Long> ends = new HashSet<>(ids);
    jdbc.sql(DEPENDING.formatted(GraphSql.RELATIONS, GraphLoader.valid("r", then)))
        .param("ids", ids.toArray(Long[]::new))
        .query(
            row -> {
              ends.add(row.getLong(2));
              builder.relation(
                  row.getLong(1),
                  row.getLong(2),
                  row.getInt(3),
                  row.getBoolean(4),
                  row.getObject(5, Long.class),
                  row.getInt(6));
            });
    jdbc.sql(GraphSql.ITEMS + " where i.id = any (:ids) and " + GraphLoader.valid("i", then))
        .param("ids", ends.toArray(Long[]::new))
        .query(
            row -> {
              builder.item(row.getLong(1), row.getBoolean(2), row.getBoolean(3), row.getString(4));
            });
    return builder.build();
  }
}
