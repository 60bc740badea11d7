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

/** The rows of templates and the history of their standing. */
@Repository
class StandardTemplateTable {

  /** One change of the standing. */
  record Standing(
      int version,
      String standing,
      String reason,
      String changedBy,
      String changeNumber,
      Instant changedAt) {}

  private final JdbcClient jdbc;

  StandardTemplateTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<StandardTemplate> find(String key) {
    return jdbc.sql("select * from standard_change_template where key = ?")
        .param(key)
        .query(StandardTemplateTable::row)
        .optional();
  }

  /** In the order of keys, from the first key that is greater. */
  List<StandardTemplate> after(String key, int limit) {
    return jdbc.sql("select * from standard_change_template where key > ? order by key limit ?")
        .params(key, limit)
        .query(StandardTemplateTable::row)
        .list();
  }

  /** False when the key is in use. */
  boolean add(StandardTemplate t) {
    return values(
                jdbc.sql(
                    """
                    insert into standard_change_template
                      (title, description, service, ci_classes, implementation_plan, test_evidence,
                       back_out_plan, deployment, risk, owner, standing, standing_since, edited_by, key, version)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1) on conflict do nothing"""),
                t)
            .update()
        == 1;
  }

  /** False when the stored version is not that of {@code t}. */
  boolean change(StandardTemplate t) {
    return values(
                jdbc.sql(
                    """
                    update standard_change_template
                    set title = ?, description = ?, service = ?, ci_classes = ?, implementation_plan = ?,
                        test_evidence = ?, back_out_plan = ?, deployment = ?, risk = ?, owner = ?, standing = ?,
                        standing_since = ?, edited_by = ?, version = version + 1
                    where key = ? and version = ?"""),
                t)
            .param(t.version())
            .update()
        == 1;
  }

  private static JdbcClient.StatementSpec values(
      JdbcClient.StatementSpec statement, StandardTemplate t) {
    return statement
        .param(t.title())
        .param(t.description())
        .param(t.service())
        .param(t.ciClasses().toArray(String[]::new))
        .param(t.implementationPlan())
        .param(t.testEvidence())
        .param(t.backOutPlan())
        .param(t.deployment())
        .param(t.risk())
        .param(t.owner())
        .param(t.standing())
        .param(sql(t.standingSince()))
        .param(t.editedBy())
        .param(t.key());
  }

  /** Keeps what happened to the standing. */
  void note(StandardTemplate t, String reason, String by, String changeNumber) {
    jdbc.sql(
            """
            insert into standard_change_standing (template, version, standing, reason, changed_by,
                                                  change_number, changed_at)
            values (?, ?, ?, ?, ?, ?, ?)""")
        .param(t.key())
        .param(t.version())
        .param(t.standing())
        .param(reason)
        .param(by)
        .param(changeNumber)
        .param(sql(t.standingSince()))
        .update();
  }

  List<Standing> history(String key) {
    return jdbc.sql("select * from standard_change_standing where template = ? order by id")
        .param(key)
        .query(
            (row, n) ->
                new Standing(
                    row.getInt("version"),
                    row.getString("standing"),
                    row.getString("reason"),
                    row.getString("changed_by"),
                    row.getString("change_number"),
                    instant(row, "changed_at")))
        .list();
  }

  private static StandardTemplate row(ResultSet row, int number) throws SQLException {
    return new StandardTemplate(
        row.getString("key"),
        row.getString("title"),
        row.getString("description"),
        row.getString("service"),
        List.of((String[]) row.getArray("ci_classes").getArray()),
        row.getString("implementation_plan"),
        row.getString("test_evidence"),
        row.getString("back_out_plan"),
        row.getString("deployment"),
        row.getString("risk"),
        row.getString("owner"),
        row.getString("standing"),
        instant(row, "standing_since"),
        row.getString("edited_by"),
        row.getInt("version"));
  }
}
