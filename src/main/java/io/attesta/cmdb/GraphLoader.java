package io.attesta.cmdb;

import io.attesta.cmdb.graph.Graph;
import io.attesta.cmdb.graph.GraphBuilder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads the whole graph. */
final class GraphLoader {

  private GraphLoader() {}

  /**
   * @param asOf the graph as it was then; null for what is valid now
   */
  static Graph load(Connection connection, Instant asOf) throws SQLException {
    GraphBuilder builder = new GraphBuilder(types(connection));
    try (CopyRows rows = CopyRows.of(connection, GraphSql.ITEMS + " where " + valid("i", asOf))) {
      while (rows.next()) {
        builder.item(rows.number(), rows.truth(), rows.truth(), rows.textOrNull());
      }
    }
    try (CopyRows rows =
        CopyRows.of(connection, GraphSql.RELATIONS + " where " + valid("r", asOf))) {
      while (rows.next()) {
        builder.relation(
            rows.number(),
            rows.number(),
            rows.integer(),
            rows.truth(),
            rows.numberOrNull(),
            rows.integer());
      }
    }
    return builder.build();
  }

  static List<String> types(Connection connection) throws SQLException {
    List<String> keys = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(GraphSql.TYPES + " order by position")) {
      while (row.next()) {
        keys.add(row.getString("key"));
      }
    }
    return keys;
  }

  /** COPY takes no parameters; an instant is written in digits only. */
  static String valid(String table, Instant asOf) {
    return asOf == null
        ? "%s.valid_to = 'infinity'".formatted(table)
        : "%1$s.valid_from <= '%2$s' and %1$s.valid_to > '%2$s'".formatted(table, asOf);
  }
}
