package io.attesta.imports;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Groups;
import io.attesta.identity.Person;
import io.attesta.shared.KeyPage;
import io.attesta.shared.Refusal;
import io.attesta.work.IdempotentCalls;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports over REST: integrators and administrators import, who sees all practices reads. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "Imports")
class ImportController {

  private static final Set<String> IMPORTERS = Set.of("integrators", "administrators");

  private final Imports imports;
  private final IdempotentCalls calls;
  private final CurrentPerson current;
  private final Groups groups;

  ImportController(Imports imports, IdempotentCalls calls, CurrentPerson current, Groups groups) {
    this.imports = imports;
    this.calls = calls;
    this.current = current;
    this.groups = groups;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "Import an event log",
      description =
          "Parts: `file`, the log (CSV or XES, plain, gzip or zip), and `mapping`, a mapping file or the"
              + " name of one that ships with Attesta. Answers 202 and works in the background; 200 when"
              + " the same log was imported with this mapping before.")
  ResponseEntity<?> submit(
      @RequestHeader(name = "Idempotency-Key", required = false) String key,
      @RequestPart("file") MultipartFile file,
      @RequestPart(name = "mapping", required = false) MultipartFile mapping,
      @Parameter(hidden = true) HttpServletRequest request)
      throws IOException {
    Person person = importer();
    Imports.MappingChoice choice = choice(mapping, request.getParameter("mapping"));
    try (InputStream log = file.getInputStream();
        Intake intake = imports.receive(log, file.getOriginalFilename(), choice)) {
      return calls.run(
          key,
          "POST imports " + intake.fingerprint(),
          () -> answer(imports.submit(intake, person)));
    }
  }

  private static Imports.MappingChoice choice(MultipartFile file, String name) throws IOException {
    if (file != null) {
      if (file.getSize() > MappingFile.LONGEST) {
        throw new Refusal(
            Refusal.Kind.TOO_LARGE, "mapping-too-large", "The mapping is too large", List.of());
      }
      String yaml = new String(file.getBytes(), StandardCharsets.UTF_8);
      return new Imports.MappingChoice(file.getOriginalFilename(), yaml);
    }
    if (name == null || name.isBlank()) {
      throw Refusal.invalidField("mapping", "required", "A mapping file or the name of one");
    }
    return new Imports.MappingChoice(name, null);
  }

  private static ResponseEntity<ImportView> answer(Imports.Submitted submitted) {
    return ResponseEntity.status(submitted.repeated() ? HttpStatus.OK : HttpStatus.ACCEPTED)
        .location(URI.create("/api/v1/imports/" + submitted.run().id()))
        .header("Import-Repeated", String.valueOf(submitted.repeated()))
        .body(submitted.run());
  }

  @GetMapping
  @Operation(summary = "Imports, newest first")
  KeyPage<ImportView> list(
      @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) String cursor) {
    reader();
    int size = KeyPage.limit(limit);
    long before = cursor == null ? Long.MAX_VALUE : number(cursor);
    return KeyPage.of(imports.list(before, size + 1), size, v -> String.valueOf(v.id()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "State, progress and rate of an import")
  ImportView get(@PathVariable long id) {
    reader();
    return imports.get(id);
  }

  @GetMapping("/{id}/findings")
  @Operation(summary = "What was wrong with the log, by line and column, oldest first")
  KeyPage<FindingView> findings(
      @PathVariable long id,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) String cursor) {
    reader();
    int size = KeyPage.limit(limit);
    long after = cursor == null ? 0 : number(cursor);
    return KeyPage.of(imports.findings(id, after, size + 1), size, v -> String.valueOf(v.id()));
  }

  @GetMapping("/{id}/report")
  @Operation(summary = "What an import brought")
  ImportReport report(@PathVariable long id) {
    reader();
    return imports.report(id);
  }

  @PostMapping("/{id}/resume")
  @Operation(summary = "Go on with an import that failed")
  ResponseEntity<ImportView> resume(@PathVariable long id) {
    importer();
    return ResponseEntity.accepted().body(imports.resume(id));
  }

  private static long number(String cursor) {
    String key = KeyPage.after(cursor);
    if (!key.matches("\\d{1,18}")) {
      throw Refusal.invalidField("cursor", "invalid", "This is no cursor of this list");
    }
    return Long.parseLong(key);
  }

  private Person importer() {
    Person person = current.get();
    if (IMPORTERS.stream().noneMatch(person::isIn)) {
      throw Refusal.forbidden("not-an-importer", "You may not import");
    }
    return person;
  }

  private void reader() {
    Person person = current.get();
    boolean importer = IMPORTERS.stream().anyMatch(person::isIn);
    if (!importer && !groups.scopeOf(person).everything()) {
      throw Refusal.forbidden("not-an-importer", "You may not see imports");
    }
  }
}
