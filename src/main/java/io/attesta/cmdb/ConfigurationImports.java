package io.attesta.cmdb;

import io.attesta.cmdb.files.RowReader;
import io.attesta.shared.Refusal;
import io.attesta.work.IdempotentCalls;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

/**
 * Imports of configuration items and relations. Callers have checked that the person may import.
 * The caller waits for the end; when it goes away, the import goes on, and whoever sends the same
 * again with the same key finds it.
 */
@Service
class ConfigurationImports {

  private static final String PATH = "/api/v1/configuration-imports/";

  private final ImportTable table;
  private final ImportRun run;
  private final IdempotentCalls calls;

  /** One at a time: two would spend their time waiting for each other's rows. */
  private final Semaphore turn = new Semaphore(1);

  ConfigurationImports(ImportTable table, ImportRun run, IdempotentCalls calls) {
    this.table = table;
    this.run = run;
    this.calls = calls;
  }

  /**
   * Imports a file, or finds what became of it when it was sent before with the same key.
   *
   * @throws Refusal when the file is empty, has unknown columns or is broken, or while another
   *     import runs ({@code import-running}, 409)
   */
  ResponseEntity<ConfigurationImportView> submit(
      String idempotencyKey, ImportRequest request, ReceivedFile file) throws IOException {
    if (!turn.tryAcquire()) {
      throw Refusal.conflict("import-running", "Another import is running; send it again later");
    }
    try (RowReader reader = open(request, file)) {
      AtomicReference<Long> begun = new AtomicReference<>();
      URI location =
          calls
              .run(
                  idempotencyKey,
                  request.fingerprint(file.sha256()),
                  () -> {
                    begun.set(table.begin(request, file.sha256()));
                    return ResponseEntity.created(URI.create(PATH + begun.get())).build();
                  })
              .getHeaders()
              .getLocation();
      if (begun.get() != null) {
        run.work(begun.get(), request, reader);
      }
      long id = Long.parseLong(location.getPath().substring(PATH.length()));
      return ResponseEntity.created(location).body(table.view(id));
    } finally {
      turn.release();
    }
  }

  private static RowReader open(ImportRequest request, ReceivedFile file) throws IOException {
    ImportKind kind = request.kind();
    return RowReader.open(request.format(), file.path(), kind.fieldSet(), kind.hasAttributes());
  }
}
