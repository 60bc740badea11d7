package io.attesta.cmdb;

import io.attesta.cmdb.files.FileRow;
import io.attesta.cmdb.files.RowReader;
import io.attesta.shared.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the rows of a file to the end. Each piece of a file is one transaction together with the
 * count of its rows; a file of up to one piece is written as a whole or not at all. A larger one
 * that fails midway is sent again: rows that are written already count as unchanged then. A dry run
 * does the same and takes every piece back.
 */
@Component
class ImportRun {

  /** Most rows of a file. */
  static final int MOST = 1_000_000;

  private static final int BATCH = 2_000;
  private static final long LOCK = 7_200_001;

  private final Map<ImportKind, RowImport> imports;
  private final ImportTable table;
  private final ConfigurationWrites writes;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final TransactionTemplate aside;
  private final int piece;

  ImportRun(
      ItemImport items,
      RelationImport relations,
      ImportTable table,
      ConfigurationWrites writes,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      @Value("${attesta.configuration.import.rows-of-a-piece:100000}") int piece) {
    this.imports = Map.of(ImportKind.ITEMS, items, ImportKind.RELATIONS, relations);
    this.table = table;
    this.writes = writes;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.aside = new TransactionTemplate(transaction.getTransactionManager());
    this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.piece = piece;
  }

  void work(long id, ImportRequest request, RowReader reader) {
    Progress progress = new Progress(id, request, reader);
    try {
      while (!progress.ended) {
        progress.piece();
      }
    } catch (Refusal refusal) {
      table.failed(id, refusal.getMessage());
      throw refusal;
    } catch (RuntimeException e) {
      table.failed(id, "Internal fault; it is in the log of the service");
      throw e;
    }
  }

  /** One import on its way. */
  private final class Progress {

    private final long id;
    private final ImportRequest request;
    private final RowReader reader;
    private final EditRun run;
    private final ImportTally tally = new ImportTally();
    private final Set<String> seen = new HashSet<>();
    private long unauthorised;
    private boolean ended;

    Progress(long id, ImportRequest request, RowReader reader) {
      this.id = id;
      this.request = request;
      this.reader = reader;
      this.run = EditRun.of(request.person(), request.changeNumber(), request.source());
    }

    void piece() {
      if (!request.dryRun()) {
        transaction.executeWithoutResult(
            status -> {
              write();
              keep();
            });
        return;
      }
      transaction.executeWithoutResult(
          status -> {
            write();
            status.setRollbackOnly();
          });
      transaction.executeWithoutResult(status -> keep());
    }

    private void write() {
      // Imports on other nodes wait here.
      jdbc.sql("select 1 from pg_advisory_xact_lock(?)").param(LOCK).query().singleRow();
      List<FileRow> batch = new ArrayList<>(BATCH);
      for (int rows = 0; rows < piece && !ended; rows += batch.size()) {
        batch.clear();
        while (batch.size() < Math.min(BATCH, piece - rows) && !ended) {
          FileRow row = reader.next();
          ended = row == null;
          if (row != null) {
            batch.add(row);
          }
        }
        if (tally.read + batch.size() > MOST) {
          throw Refusal.invalid("too-many-rows", "At most " + MOST + " rows; split the file");
        }
        if (!batch.isEmpty()) {
          imports.get(request.kind()).write(batch, seen, run, tally);
          // Beside the piece, which shows nothing before it is written as a whole.
          aside.executeWithoutResult(status -> table.reached(id, tally.read, reader.part()));
        }
      }
      long recorded = table.unauthorised(run.id());
      // What a dry run records is taken back with its piece.
      unauthorised = request.dryRun() ? unauthorised + recorded : recorded;
    }

    private void keep() {
      table.progress(id, tally, unauthorised);
      if (ended) {
        table.done(id, request.dryRun() ? null : writes.finish(run).orElse(null));
      }
    }
  }
}
