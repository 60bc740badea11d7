package io.attesta.cmdb;

import io.attesta.cmdb.graph.Graph;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The graph as one snapshot of the database showed it.
 *
 * @param snapshot of {@code pg_current_snapshot()}
 * @param model state of relation types and classes
 * @param at seconds by the clock of the database
 */
record GraphReading(Graph graph, String snapshot, String model, long at) {

  /** Entries of the change log live twice as long. */
  private static final long LONGEST_GAP = 12 * 3600;

  private static final String HEAD =
      """
      select cast(pg_current_snapshot() as text) as snapshot, (%s) as model,
             cast(extract(epoch from clock_timestamp()) as bigint) as at"""
          .formatted(GraphSql.MODEL);

  /**
   * Reads what is new, or everything where that cannot be told or would take longer.
   *
   * @param before null to read everything
   * @param connection one without a transaction
   */
  static GraphReading after(GraphReading before, Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set transaction isolation level repeatable read, read only");
      GraphReading read = read(before, connection);
      connection.commit();
      return read;
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static GraphReading read(GraphReading before, Connection connection) throws SQLException {
    JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    GraphReading head =
        jdbc.sql(HEAD)
            .query(
                (row, n) ->
                    new GraphReading(
                        null, row.getString("snapshot"), row.getString("model"), row.getLong("at")))
            .single();
    if (before == null
        || !Objects.equals(before.model, head.model)
        || head.at - before.at > LONGEST_GAP) {
      return head.with(GraphLoader.load(connection, null));
    }
    GraphChanges changes = GraphChanges.since(jdbc, before.snapshot);
    if (changes.isTooMuch()) {
      return head.with(GraphLoader.load(connection, null));
    }
    return head.with(changes.isEmpty() ? before.graph : changes.applyTo(before.graph, jdbc));
  }

  private GraphReading with(Graph read) {
    return new GraphReading(read, snapshot, model, at);
  }
}
