package io.attesta.change;

import static io.attesta.change.VotingTable.instant;
import static io.attesta.change.VotingTable.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of authorisations. */
@Repository
class AuthorisationTable {

  private final JdbcClient jdbc;

  AuthorisationTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Authorisation> live(long change) {
    return jdbc.sql("select * from change_authorisation where change_id = ? and voided_at is null")
        .param(change)
        .query(AuthorisationTable::row)
        .optional();
  }

  Optional<Authorisation> latest(long change) {
    return jdbc.sql(
            "select * from change_authorisation where change_id = ? order by id desc limit 1")
        .param(change)
        .query(AuthorisationTable::row)
        .optional();
  }

  List<Authorisation> all(long change) {
    return jdbc.sql("select * from change_authorisation where change_id = ? order by id")
        .param(change)
        .query(AuthorisationTable::row)
        .list();
  }

  void add(Authorisation a) {
    jdbc.sql(
            """
            insert into change_authorisation (change_id, category, authority, round, decision_id, template,
                                              template_version, content_hash, authorised_by, authorised_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .param(a.change())
        .param(a.category())
        .param(a.authority())
        .param(a.round())
        .param(a.decision())
        .param(a.template())
        .param(a.templateVersion())
        .param(a.contentHash())
        .param(a.authorisedBy())
        .param(sql(a.authorisedAt()))
        .update();
  }

  /** The content changed in a way that asks nobody again. */
  void rebind(Authorisation a, String contentHash) {
    jdbc.sql("update change_authorisation set content_hash = ? where id = ?")
        .params(contentHash, a.id())
        .update();
  }

  void implementing(Authorisation a, Instant at) {
    jdbc.sql(
            "update change_authorisation set implementing_at = coalesce(implementing_at, ?) where id = ?")
        .params(sql(at), a.id())
        .update();
  }

  /** A void approval is asked for anew from someone else. */
  void decideAgain(Authorisation a, String decideAgain) {
    jdbc.sql("update change_authorisation set decide_again = ? where id = ?")
        .params(decideAgain, a.id())
        .update();
  }

  void makeVoid(Authorisation a, Instant at, String by, String reason, String decideAgain) {
    jdbc.sql(
            """
            update change_authorisation set voided_at = ?, voided_by = ?, void_reason = ?, decide_again = ?
            where id = ?""")
        .params(sql(at), by, reason, decideAgain, a.id())
        .update();
  }

  private static Authorisation row(ResultSet row, int number) throws SQLException {
    return new Authorisation(
        row.getLong("id"),
        row.getLong("change_id"),
        row.getString("category"),
        row.getString("authority"),
        row.getObject("round", Integer.class),
        row.getObject("decision_id", Long.class),
        row.getString("template"),
        row.getObject("template_version", Integer.class),
        row.getString("content_hash"),
        row.getString("authorised_by"),
        instant(row, "authorised_at"),
        instant(row, "implementing_at"),
        instant(row, "voided_at"),
        row.getString("void_reason"),
        row.getString("decide_again"));
  }
}
