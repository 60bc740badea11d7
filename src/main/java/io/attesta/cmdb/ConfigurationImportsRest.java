package io.attesta.cmdb;

import io.attesta.cmdb.files.FileFormat;
import io.attesta.shared.KeyPage;
import io.attesta.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports of configuration items and relations over REST. */
@RestController
@RequestMapping("/api/v1/configuration-imports")
@Tag(name = "Configuration imports")
class ConfigurationImportsRest {

  private final ConfigurationImports imports;
  private final ImportTable table;
  private final ImportChangeTable changes;
  private final EstateAccess access;

  ConfigurationImportsRest(
      ConfigurationImports imports,
      ImportTable table,
      ImportChangeTable changes,
      EstateAccess access) {
    this.imports = imports;
    this.table = table;
    this.changes = changes;
    this.access = access;
  }

  /** How a file is to be imported. */
  record Asked(String kind, String format, Boolean dryRun, String source, String change) {}

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "Import configuration items or relations",
      description =
          "kind=items or relations, format=csv, json or xlsx (first sheet). Rows are added or changed by key; answers"
              + " when all are. dryRun=true tells the same report and writes nothing.")
  ResponseEntity<ConfigurationImportView> multipart(
      @RequestHeader(name = "Idempotency-Key", required = false) String key,
      @ModelAttribute Asked asked,
      @RequestPart("file") MultipartFile file)
      throws IOException {
    ImportRequest request = request(asked);
    try (InputStream in = file.getInputStream()) {
      return submit(key, request, in);
    }
  }

  @PostMapping(
      consumes = {
        "text/csv",
        MediaType.APPLICATION_JSON_VALUE,
        MediaType.APPLICATION_NDJSON_VALUE,
        MediaType.APPLICATION_OCTET_STREAM_VALUE,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      })
  @Operation(summary = "Import configuration items or relations from the body")
  ResponseEntity<ConfigurationImportView> body(
      @RequestHeader(name = "Idempotency-Key", required = false) String key,
      @ModelAttribute Asked asked,
      HttpServletRequest http)
      throws IOException {
    return submit(key, request(asked), http.getInputStream());
  }

  private ResponseEntity<ConfigurationImportView> submit(
      String key, ImportRequest request, InputStream in) throws IOException {
    try (ReceivedFile file = ReceivedFile.of(in)) {
      return imports.submit(key, request, file);
    }
  }

  private ImportRequest request(Asked asked) {
    String person = access.requireImporter();
    FileFormat format =
        ConfigurationExportRest.format(asked.format() == null ? "csv" : asked.format());
    String source = asked.source() == null ? "import" : asked.source().strip();
    if (source.isEmpty() || source.length() > 100 || source.equals(EditRun.REST)) {
      throw Refusal.invalidField("source", "invalid", "A name of 1 to 100 characters, not rest");
    }
    boolean dryRun = Boolean.TRUE.equals(asked.dryRun());
    return new ImportRequest(
        kind(asked.kind()), format, dryRun, source, change(asked.change()), person);
  }

  /** The number of a change; null for none. */
  static String change(String number) {
    if (number != null && number.length() > 100) {
      throw Refusal.invalidField("change", "length", "At most 100 characters");
    }
    return number == null || number.isBlank() ? null : number.strip();
  }

  private static ImportKind kind(String name) {
    try {
      return ImportKind.valueOf(String.valueOf(name).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Refusal.invalidField("kind", name == null ? "required" : "unknown", "items, relations");
    }
  }

  @GetMapping
  @Operation(summary = "List imports, newest first")
  KeyPage<ConfigurationImportView> list(
      @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) String cursor) {
    access.requireReader();
    int size = KeyPage.limit(limit);
    return KeyPage.of(
        table.before(NumberCursor.of(cursor, Long.MAX_VALUE), size + 1),
        size,
        view -> Long.toString(view.id()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read what became of the rows of an import")
  ConfigurationImportView read(@PathVariable long id) {
    access.requireReader();
    return table.view(id);
  }

  @GetMapping("/{id}/report")
  @Operation(summary = "Read an import with what its rows changed and the faults of rejected ones")
  ConfigurationImportReport report(@PathVariable long id) {
    access.requireReader();
    return new ConfigurationImportReport(table.view(id), table.faults(id), changes.of(id));
  }
}
