package io.attesta.cmdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of verifications. */
@Repository
class AuditTable {

  private static final TypeReference<List<String>> KEYS = new TypeReference<>() {};

  private static final String VIEW =
      """
      select a.*, (select count(*) from configuration_audit_finding f
                   where f.audit_id = a.id and f.status = 'OPEN') as open
      from configuration_audit a
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final ObjectMapper json;
  private final Now now;

  AuditTable(JdbcClient jdbc, JdbcTemplate batches, ObjectMapper json, Now now) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.json = json;
    this.now = now;
  }

  long begin(AuditRequest request) {
    return jdbc.sql(
            """
            insert into configuration_audit
              (source, change_number, classes, started_by, started_at, items_read, relations_read,
               rows_rejected, findings, unauthorised)
            values (?, ?, '[]', ?, ?, 0, 0, 0, 0, 0) returning id""")
        .params(request.source(), request.changeNumber(), request.person())
        .param(ItemRows.at(now.get()))
        .query(Long.class)
        .single();
  }

  void end(long id, Collection<String> classes, AuditTally tally, String workItem) {
    try {
      jdbc.sql(
              """
              update configuration_audit set classes = ?::jsonb, items_read = ?,
                relations_read = ?, rows_rejected = ?, findings = ?, unauthorised = ?,
                work_item = ?
              where id = ?""")
          .params(json.writeValueAsString(classes.stream().sorted().toList()), tally.items)
          .params(tally.relations, tally.rejected, tally.findings, tally.unauthorised)
          .params(workItem, id)
          .update();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  void faults(long id, String file, List<ImportFault> faults, int before) {
    batches.batchUpdate(
        """
        insert into configuration_audit_fault
          (audit_id, position, file, line, field, code, message)
        values (?, ?, ?, ?, ?, ?, ?)""",
        java.util.stream.IntStream.range(0, faults.size())
            .mapToObj(
                i -> {
                  ImportFault f = faults.get(i);
                  return new Object[] {
                    id, before + i, file, f.line(), f.field(), f.code(), f.message()
                  };
                })
            .toList());
  }

  /** Notes that these were found in reality. */
  void verified(long id, Collection<Long> items) {
    jdbc.sql(
            """
            insert into ci_verification (ci_id, verified_at, audit_id)
            select unnest(cast(? as bigint[])), ?, ?
            on conflict (ci_id) do update
              set verified_at = excluded.verified_at, audit_id = excluded.audit_id""")
        .param(items.toArray(Long[]::new))
        .param(ItemRows.at(now.get()))
        .param(id)
        .update();
  }

  AuditView view(long id) {
    return jdbc.sql(VIEW + "where a.id = ?")
        .param(id)
        .query(this::row)
        .optional()
        .orElseThrow(() -> Refusal.notFound("The verification"));
  }

  /** Newest first. */
  List<AuditView> before(long id, int limit) {
    return jdbc.sql(VIEW + "where a.id < ? order by a.id desc limit ?")
        .params(id, limit)
        .query(this::row)
        .list();
  }

  /** A fault of a row that could not be compared. */
  record Fault(String file, long line, String field, String code, String message) {}

  List<Fault> faults(long id) {
    return jdbc.sql(
            """
            select file, line, field, code, message from configuration_audit_fault
            where audit_id = ? order by position""")
        .param(id)
        .query(Fault.class)
        .list();
  }

  private AuditView row(ResultSet row, int number) throws SQLException {
    try {
      return new AuditView(
          row.getLong("id"),
          row.getString("source"),
          row.getString("change_number"),
          json.readValue(row.getString("classes"), KEYS),
          row.getString("started_by"),
          ItemMapper.moment(row, "started_at"),
          row.getLong("items_read"),
          row.getLong("relations_read"),
          row.getLong("rows_rejected"),
          row.getLong("findings"),
          row.getLong("open"),
          row.getLong("unauthorised"),
          row.getString("work_item"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
