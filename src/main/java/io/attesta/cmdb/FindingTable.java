package io.attesta.cmdb;

import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import io.attesta.shared.Versions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The findings of verifications, and what was decided on them. */
@Repository
class FindingTable {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Now now;

  FindingTable(JdbcClient jdbc, JdbcTemplate batches, Now now) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.now = now;
  }

  void keep(long audit, List<FoundDifference> found) {
    batches.batchUpdate(
        """
        insert into configuration_audit_finding
          (audit_id, kind, item, relation_type, target, field, recorded, discovered, unauthorised)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        found.stream()
            .map(
                f ->
                    new Object[] {
                      audit,
                      f.kind().name(),
                      f.item(),
                      f.relationType(),
                      f.target(),
                      f.field(),
                      f.recorded(),
                      f.discovered(),
                      f.unauthorised()
                    })
            .toList());
  }

  /** Findings with a greater id, oldest first; null for any status and kind. */
  List<AuditFinding> after(
      long audit, AuditFinding.Status status, AuditFinding.Kind kind, long id, int limit) {
    return jdbc.sql(
            """
            select * from configuration_audit_finding
            where audit_id = :audit and id > :id
              and (cast(:status as text) is null or status = :status)
              and (cast(:kind as text) is null or kind = :kind)
            order by id limit :limit""")
        .param("audit", audit)
        .param("id", id)
        .param("status", status == null ? null : status.name())
        .param("kind", kind == null ? null : kind.name())
        .param("limit", limit)
        .query(FindingTable::row)
        .list();
  }

  AuditFinding read(long audit, long id) {
    return jdbc.sql("select * from configuration_audit_finding where audit_id = ? and id = ?")
        .params(audit, id)
        .query(FindingTable::row)
        .optional()
        .orElseThrow(() -> Refusal.notFound("The finding"));
  }

  /** Keeps what a person decided on the version named by {@code ifMatch}. */
  void decide(
      AuditFinding finding,
      String ifMatch,
      AuditFinding.Status status,
      String comment,
      String person) {
    Versions.requireMatch(ifMatch, finding.version());
    boolean open = status == AuditFinding.Status.OPEN;
    int changed =
        jdbc.sql(
                """
                update configuration_audit_finding set status = ?, comment = ?, decided_by = ?,
                  decided_at = ?, version = version + 1
                where id = ? and version = ?""")
            .params(status.name(), comment, open ? null : person)
            .param(open ? null : ItemRows.at(now.get()))
            .params(finding.id(), finding.version())
            .update();
    if (changed == 0) {
      throw Refusal.conflict("concurrent-change", "Someone else decided at the same time");
    }
  }

  private static AuditFinding row(ResultSet row, int number) throws SQLException {
    return new AuditFinding(
        row.getLong("id"),
        AuditFinding.Kind.valueOf(row.getString("kind")),
        row.getString("item"),
        row.getString("relation_type"),
        row.getString("target"),
        row.getString("field"),
        row.getString("recorded"),
        row.getString("discovered"),
        row.getBoolean("unauthorised"),
        AuditFinding.Status.valueOf(row.getString("status")),
        row.getString("comment"),
        row.getInt("version"),
        row.getString("decided_by"),
        row.getObject("decided_at") == null ? null : ItemMapper.moment(row, "decided_at"));
  }
}
