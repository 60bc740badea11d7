package io.attesta.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * One node at a time works on a run. The lock lives as long as its connection, so a node that dies
 * gives it up at once.
 */
@Component
class RunLock {

  private static final int SPACE = 0x696d70;

  private final DataSource dataSource;

  RunLock(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The lock while it is held; closing gives it up. */
  interface Held extends AutoCloseable {
    @Override
    void close();
  }

  /** The lock, or empty when another node works on the run. */
  Optional<Held> take(long run) {
    try {
      Connection connection = dataSource.getConnection();
      if (ask(connection, "select pg_try_advisory_lock(?, ?)", run)) {
        return Optional.of(() -> giveUp(connection, run));
      }
      connection.close();
      return Optional.empty();
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("lock of import " + run, e);
    }
  }

  private static void giveUp(Connection connection, long run) {
    try (connection) {
      ask(connection, "select pg_advisory_unlock(?, ?)", run);
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("unlock of import " + run, e);
    }
  }

  private static boolean ask(Connection connection, String sql, long run) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, SPACE);
      statement.setInt(2, (int) run);
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }
}
