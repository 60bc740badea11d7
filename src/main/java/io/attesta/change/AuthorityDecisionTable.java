package io.attesta.change;

import static io.attesta.change.VotingTable.instant;
import static io.attesta.change.VotingTable.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of decisions that one person took. */
@Repository
class AuthorityDecisionTable {

  private final JdbcClient jdbc;

  AuthorityDecisionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(AuthorityDecision d) {
    jdbc.sql(
            """
            insert into change_decision (change_id, element, groups, person, decision, content_hash, decided_at)
            values (?, ?, ?, ?, ?, ?, ?)""")
        .param(d.change())
        .param(d.element())
        .param(d.groups().toArray(String[]::new))
        .param(d.person())
        .param(d.decision())
        .param(d.contentHash())
        .param(sql(d.decidedAt()))
        .update();
  }

  Optional<AuthorityDecision> latest(long change) {
    return jdbc.sql("select * from change_decision where change_id = ? order by id desc limit 1")
        .param(change)
        .query(AuthorityDecisionTable::row)
        .optional();
  }

  List<AuthorityDecision> all(long change) {
    return jdbc.sql("select * from change_decision where change_id = ? order by id")
        .param(change)
        .query(AuthorityDecisionTable::row)
        .list();
  }

  private static AuthorityDecision row(ResultSet row, int number) throws SQLException {
    return new AuthorityDecision(
        row.getLong("id"),
        row.getLong("change_id"),
        row.getString("element"),
        Set.of((String[]) row.getArray("groups").getArray()),
        row.getString("person"),
        row.getString("decision"),
        row.getString("content_hash"),
        instant(row, "decided_at"));
  }
}
