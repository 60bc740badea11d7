package io.attesta.change;

import static io.attesta.change.VotingTable.instant;
import static io.attesta.change.VotingTable.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of outcomes. */
@Repository
class OutcomeTable {

  private final JdbcClient jdbc;

  OutcomeTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<OutcomeEntry> find(long change) {
    return jdbc.sql("select * from change_outcome where change_id = ?")
        .param(change)
        .query(OutcomeTable::row)
        .optional();
  }

  void add(OutcomeEntry o) {
    jdbc.sql(
            """
            insert into change_outcome (change_id, outcome, category, authority, template, service, ci_class,
                                        recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .param(o.change())
        .param(o.outcome())
        .param(o.category())
        .param(o.authority())
        .param(o.template())
        .param(o.service())
        .param(o.ciClass())
        .param(o.recordedBy())
        .param(sql(o.recordedAt()))
        .update();
  }

  private static OutcomeEntry row(ResultSet row, int number) throws SQLException {
    return new OutcomeEntry(
        row.getLong("change_id"),
        row.getString("outcome"),
        row.getString("category"),
        row.getString("authority"),
        row.getString("template"),
        row.getString("service"),
        row.getString("ci_class"),
        row.getString("recorded_by"),
        instant(row, "recorded_at"));
  }
}
