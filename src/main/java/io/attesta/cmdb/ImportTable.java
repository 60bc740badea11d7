package io.attesta.cmdb;

import io.attesta.shared.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The imports, and how far each is. */
@Repository
class ImportTable {

  private static final String VIEW =
      """
      select id, kind, format, source, dry_run, change_number, failure, started_by, started_at,
             finished_at, rows_read as read, rows_created as created, rows_updated as updated,
             rows_so_far as so_far, percent, rows_unchanged as unchanged, rows_rejected as rejected, unauthorised, work_item,
             case when state = 'RUNNING' and progressed_at < now() - interval '1 hour'
                  then 'INTERRUPTED' else state end as state,
             cast(rows_read / greatest(0.001, extract(epoch from
                  coalesce(finished_at, progressed_at) - started_at)) as bigint) as rows_per_second
      from configuration_import
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final ImportChangeTable changes;

  ImportTable(JdbcClient jdbc, JdbcTemplate batches, ImportChangeTable changes) {
    this.changes = changes;
    this.jdbc = jdbc;
    this.batches = batches;
  }

  long begin(ImportRequest request, String fileHash) {
    return jdbc.sql(
            """
            insert into configuration_import
              (kind, format, source, dry_run, change_number, file_sha256, state, started_by)
            values (?, ?, ?, ?, ?, ?, 'RUNNING', ?) returning id""")
        .param(request.kind().name())
        .param(request.format().name())
        .param(request.source())
        .param(request.dryRun())
        .param(request.changeNumber())
        .param(fileHash)
        .param(request.person())
        .query(Long.class)
        .single();
  }

  /** Keeps what became of the rows so far. */
  void progress(long id, ImportTally tally, long unauthorised) {
    jdbc.sql(
            """
            update configuration_import set rows_read = ?, rows_created = ?, rows_updated = ?,
              rows_unchanged = ?, rows_rejected = ?, unauthorised = ?,
              progressed_at = clock_timestamp()
            where id = ?""")
        .params(tally.read, tally.created, tally.updated, tally.unchanged, tally.rejected)
        .params(unauthorised, id)
        .update();
    changes.add(id, tally.takeChanges());
    batches.batchUpdate(
        """
        insert into configuration_import_fault
          (import_id, row_number, position, line, field, code, message)
        values (?, ?, ?, ?, ?, ?, ?)""",
        tally.takeFaults().stream()
            .map(
                f ->
                    new Object[] {
                      id, f.row(), f.position(), f.line(), f.field(), f.code(), f.message()
                    })
            .toList());
  }

  /**
   * Tells how far it has come, also within a piece of which nothing is written yet.
   *
   * @param part how much of the file was read, from 0 to 1
   */
  void reached(long id, long rows, double part) {
    jdbc.sql(
            """
            update configuration_import set rows_so_far = ?, percent = ?,
              progressed_at = clock_timestamp()
            where id = ?""")
        .params(rows, Math.min(99, (int) (part * 100)), id)
        .update();
  }

  /** How many edits of a run are recorded as unauthorised now. */
  long unauthorised(UUID run) {
    return jdbc.sql("select count(*) from unauthorised_change where run = ?")
        .param(run)
        .query(Long.class)
        .single();
  }

  void done(long id, String workItem) {
    jdbc.sql(
            """
            update configuration_import
            set state = 'DONE', percent = 100, rows_so_far = rows_read, work_item = ?, finished_at = clock_timestamp() where id = ?""")
        .params(workItem, id)
        .update();
  }

  void failed(long id, String why) {
    jdbc.sql(
            """
            update configuration_import
            set state = 'FAILED', failure = ?, finished_at = clock_timestamp() where id = ?""")
        .params(why, id)
        .update();
  }

  ConfigurationImportView view(long id) {
    return jdbc.sql(VIEW + "where id = ?")
        .param(id)
        .query(ConfigurationImportView.class)
        .optional()
        .orElseThrow(() -> Refusal.notFound("The import"));
  }

  /** Newest first. */
  List<ConfigurationImportView> before(long id, int limit) {
    return jdbc.sql(VIEW + "where id < ? order by id desc limit ?")
        .params(id, limit)
        .query(ConfigurationImportView.class)
        .list();
  }

  List<ImportFault> faults(long id) {
    return jdbc.sql(
            """
            select row_number as row, position, line, field, code, message
            from configuration_import_fault where import_id = ? order by row_number, position""")
        .param(id)
        .query(ImportFault.class)
        .list();
  }
}
