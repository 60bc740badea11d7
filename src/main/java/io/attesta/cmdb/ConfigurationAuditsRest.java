package io.attesta.cmdb;

import io.attesta.shared.KeyPage;
import io.attesta.shared.Refusal;
import io.attesta.shared.Versions;
import io.attesta.work.IdempotentCalls;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Verifications over REST. */
@RestController
@RequestMapping("/api/v1/configuration-audits")
@Tag(name = "Configuration audits")
class ConfigurationAuditsRest {

  private static final String PATH = "/api/v1/configuration-audits/";

  private final ConfigurationAudits audits;
  private final AuditTable table;
  private final FindingTable findings;
  private final EstateAccess access;
  private final IdempotentCalls calls;

  ConfigurationAuditsRest(
      ConfigurationAudits audits,
      AuditTable table,
      FindingTable findings,
      EstateAccess access,
      IdempotentCalls calls) {
    this.audits = audits;
    this.table = table;
    this.findings = findings;
    this.access = access;
    this.calls = calls;
  }

  /**
   * How the discovered state is to be compared; parameters of the query.
   *
   * @param covers classes that the discovery covers as a whole
   */
  record Asked(String format, String source, List<String> covers, String change) {}

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "Verify what is recorded against what was discovered",
      description =
          "Parts: `items`, `relations` or both, csv, json or xlsx like an import. Nothing recorded changes.")
  ResponseEntity<?> verify(
      @RequestHeader(name = "Idempotency-Key", required = false) String key,
      @ModelAttribute Asked asked,
      @RequestPart(name = "items", required = false) MultipartFile items,
      @RequestPart(name = "relations", required = false) MultipartFile relations)
      throws IOException {
    AuditRequest request = request(asked);
    if (items == null && relations == null) {
      throw Refusal.invalidField("items", "required", "A file of items, of relations, or both");
    }
    try (ReceivedFile i = received(items);
        ReceivedFile r = received(relations)) {
      String call = "POST configuration-audits %s %s %s".formatted(request, hash(i), hash(r));
      return calls.run(
          key,
          call,
          () -> {
            AuditView view = audits.verify(request, i, r);
            return ResponseEntity.created(URI.create(PATH + view.id())).body(view);
          });
    }
  }

  private AuditRequest request(Asked asked) {
    String person = access.requireManager();
    String source = asked.source() == null ? "discovery" : asked.source().strip();
    if (source.isEmpty() || source.length() > 100) {
      throw Refusal.invalidField("source", "length", "A name of 1 to 100 characters");
    }
    return new AuditRequest(
        ConfigurationExportRest.format(asked.format() == null ? "csv" : asked.format()),
        source,
        asked.covers() == null ? List.of() : asked.covers(),
        ConfigurationImportsRest.change(asked.change()),
        person);
  }

  private static ReceivedFile received(MultipartFile file) throws IOException {
    if (file == null) {
      return null;
    }
    try (InputStream in = file.getInputStream()) {
      return ReceivedFile.of(in);
    }
  }

  private static String hash(ReceivedFile file) {
    return file == null ? "-" : file.sha256();
  }

  @GetMapping
  @Operation(summary = "List verifications, newest first")
  KeyPage<AuditView> list(
      @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) String cursor) {
    access.requireReader();
    int size = KeyPage.limit(limit);
    return KeyPage.of(
        table.before(NumberCursor.of(cursor, Long.MAX_VALUE), size + 1),
        size,
        view -> Long.toString(view.id()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read a verification")
  AuditView read(@PathVariable long id) {
    access.requireReader();
    return table.view(id);
  }

  @GetMapping("/{id}/faults")
  @Operation(summary = "List the faults of the first 1,000 rows that could not be compared")
  List<AuditTable.Fault> faults(@PathVariable long id) {
    access.requireReader();
    table.view(id);
    return table.faults(id);
  }

  @GetMapping("/{id}/findings")
  @Operation(summary = "List the findings of a verification")
  KeyPage<AuditFinding> findings(
      @PathVariable long id,
      @RequestParam(required = false) AuditFinding.Status status,
      @RequestParam(required = false) AuditFinding.Kind kind,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) String cursor) {
    access.requireReader();
    table.view(id);
    int size = KeyPage.limit(limit);
    return KeyPage.of(
        findings.after(id, status, kind, NumberCursor.of(cursor, 0), size + 1),
        size,
        finding -> Long.toString(finding.id()));
  }

  @GetMapping("/{id}/findings/{finding}")
  @Operation(summary = "Read a finding")
  ResponseEntity<AuditFinding> finding(@PathVariable long id, @PathVariable long finding) {
    access.requireReader();
    return answer(findings.read(id, finding));
  }

  @PatchMapping(
      path = "/{id}/findings/{finding}",
      consumes = {"application/merge-patch+json", "application/json"})
  @Transactional
  @Operation(summary = "Decide on a finding: ACCEPTED or CORRECTED, or OPEN again")
  public ResponseEntity<AuditFinding> decide(
      @PathVariable long id,
      @PathVariable long finding,
      @RequestHeader(name = "If-Match", required = false) String ifMatch,
      @Valid @RequestBody Decision decision) {
    String person = access.requireManager();
    AuditFinding before = findings.read(id, finding);
    String comment = decision.comment() == null ? before.comment() : decision.comment();
    findings.decide(before, ifMatch, decision.status(), comment, person);
    return answer(findings.read(id, finding));
  }

  private static ResponseEntity<AuditFinding> answer(AuditFinding finding) {
    return ResponseEntity.ok().eTag(Versions.tag(finding.version())).body(finding);
  }

  /** What a person decides on a finding. */
  record Decision(@NotNull AuditFinding.Status status, @Size(max = 2000) String comment) {}
}
