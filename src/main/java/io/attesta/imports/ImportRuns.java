package io.attesta.imports;

import io.attesta.shared.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs, and how far each is. */
@Repository
class ImportRuns {

  private static final String VIEW =
      """
      select id, source, file_name as file, file_bytes, mapping_name as mapping, state, phase, failure,
             started_by, created_at, finished_at, events_read, events_imported, events_rejected,
             cases_read, cases_imported, cases_rejected, worked_ms / 1000.0 as seconds,
             case when worked_ms = 0 then 0
                  when phase = 'READING' then events_read * 1000 / worked_ms
                  else (events_imported + events_rejected) * 1000 / worked_ms end as events_per_second
      from import_run
      """;

  private final JdbcClient jdbc;

  ImportRuns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A log received and not yet a run. */
  record Received(
      String source,
      String fileName,
      long bytes,
      String fileHash,
      String mappingName,
      String mappingHash,
      String mapping,
      String storedAs,
      String startedBy) {}

  /** The new run's id, or empty when the same log with the same mapping already has a run. */
  Optional<Long> add(Received log) {
    return jdbc.sql(
            """
            insert into import_run (source, file_name, file_bytes, file_sha256, mapping_name,
                                    mapping_sha256, mapping, stored_as, started_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (file_sha256, mapping_sha256) where state <> 'FAILED' do nothing
            returning id
            """)
        .params(
            log.source(),
            log.fileName(),
            log.bytes(),
            log.fileHash(),
            log.mappingName(),
            log.mappingHash(),
            log.mapping(),
            log.storedAs(),
            log.startedBy())
        .query(Long.class)
        .optional();
  }

  Optional<Long> of(String fileHash, String mappingHash) {
    return jdbc.sql(
            """
            select id from import_run
            where file_sha256 = ? and mapping_sha256 = ? and state <> 'FAILED'
            """)
        .params(fileHash, mappingHash)
        .query(Long.class)
        .optional();
  }

  /** Whether a run reads, or will read, the stored log. */
  boolean uses(String storedAs) {
    return jdbc.sql("select exists (select 1 from import_run where stored_as = ?)")
        .param(storedAs)
        .query(Boolean.class)
        .single();
  }

  ImportView view(long id) {
    return jdbc.sql(VIEW + "where id = ?")
        .param(id)
        .query(ImportView.class)
        .optional()
        .orElseThrow(() -> Refusal.notFound("Import " + id));
  }

  /** Newest first. */
  List<ImportView> views(long before, int limit) {
    return jdbc.sql(VIEW + "where id < ? order by id desc limit ?")
        .params(before, limit)
        .query(ImportView.class)
        .list();
  }

  ImportRun get(long id) {
    return jdbc.sql(
            """
            select id, state, phase, mapping, stored_as, events_read, last_case
            from import_run where id = ?
            """)
        .param(id)
        .query(ImportRun.class)
        .single();
  }

  List<Long> unfinished() {
    return jdbc.sql("select id from import_run where state in ('QUEUED', 'RUNNING') order by id")
        .query(Long.class)
        .list();
  }

  void enter(long id, String phase) {
    jdbc.sql("update import_run set state = 'RUNNING', phase = ?, failure = null where id = ?")
        .params(phase, id)
        .update();
  }

  void countCases(long id) {
    jdbc.sql(
            """
            update import_run
            set cases_read = (select count(distinct case_number) from import_event where run_id = :id)
            where id = :id
            """)
        .param("id", id)
        .update();
  }

  void worked(long id, long milliseconds) {
    jdbc.sql("update import_run set worked_ms = worked_ms + ? where id = ?")
        .params(milliseconds, id)
        .update();
  }

  void read(long id, long events, long rejected) {
    jdbc.sql(
            """
            update import_run
            set events_read = events_read + ?, events_rejected = events_rejected + ? where id = ?
            """)
        .params(events, rejected, id)
        .update();
  }

  /** Adds a batch of written cases and remembers where to go on. */
  void wrote(long id, String lastCase, Tally tally) {
    jdbc.sql(
            """
            update import_run
            set last_case = ?, events_imported = events_imported + ?,
                events_rejected = events_rejected + ?, cases_imported = cases_imported + ?,
                cases_rejected = cases_rejected + ?
            where id = ?
            """)
        .params(
            lastCase,
            tally.eventsImported(),
            tally.eventsRejected(),
            tally.casesImported(),
            tally.casesRejected(),
            id)
        .update();
  }

  /** What became of a batch. */
  record Tally(long eventsImported, long eventsRejected, long casesImported, long casesRejected) {}

  void done(long id) {
    jdbc.sql(
            """
            update import_run set state = 'DONE', phase = 'FINISHED', finished_at = now() where id = ?
            """)
        .param(id)
        .update();
  }

  void failed(long id, String why) {
    jdbc.sql("update import_run set state = 'FAILED', failure = ? where id = ?")
        .params(why, id)
        .update();
  }

  /** Puts a failed run back in line; false when the same log has another run by now. */
  boolean queueAgain(long id) {
    try {
      return jdbc.sql("update import_run set state = 'QUEUED' where id = ? and state <> 'DONE'")
              .param(id)
              .update()
          == 1;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }
}
