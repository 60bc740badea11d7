package io.attesta.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tests, builders and freezes of releases in the database. */
@Component
class ReleaseTable {

  private final JdbcClient jdbc;

  ReleaseTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<TestedChange> tests(long release) {
    return jdbc.sql("select * from release_test where release_id = :release order by change_number")
        .param("release", release)
        .query(ReleaseTable::test)
        .list();
  }

  void save(long release, TestedChange test) {
    jdbc.sql(
            """
            insert into release_test values
              (:release, :change, :build, :criteria, :evidence, :result, :by, :at)
            on conflict (release_id, change_number) do update set
              build = excluded.build, criteria = excluded.criteria, evidence = excluded.evidence,
              result = excluded.result, tested_by = excluded.tested_by, tested_at = excluded.tested_at""")
        .param("release", release)
        .param("change", test.change())
        .param("build", test.build())
        .param("criteria", test.criteria())
        .param("evidence", test.evidence())
        .param("result", test.result())
        .param("by", test.testedBy())
        .param("at", test.testedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  void addBuilder(long release, String person) {
    jdbc.sql("insert into release_builder values (:release, :person) on conflict do nothing")
        .param("release", release)
        .param("person", person)
        .update();
  }

  boolean built(long release, String person) {
    return jdbc.sql(
            "select exists (select from release_builder where release_id = :release and person = :person)")
        .param("release", release)
        .param("person", person)
        .query(Boolean.class)
        .single();
  }

  void freeze(long release, Instant at) {
    jdbc.sql("insert into release_freeze values (:release, :at) on conflict do nothing")
        .param("release", release)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void thaw(long release) {
    jdbc.sql("delete from release_freeze where release_id = :release")
        .param("release", release)
        .update();
  }

  boolean frozen(long release) {
    return jdbc.sql("select exists (select from release_freeze where release_id = :release)")
        .param("release", release)
        .query(Boolean.class)
        .single();
  }

  private static TestedChange test(ResultSet row, int index) throws SQLException {
    return new TestedChange(
        row.getString("change_number"),
        row.getString("build"),
        row.getString("criteria"),
        row.getString("evidence"),
        row.getString("result"),
        row.getString("tested_by"),
        row.getObject("tested_at", OffsetDateTime.class).toInstant());
  }
}
