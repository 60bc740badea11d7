package io.attesta.reporting.report;

import io.attesta.identity.CurrentPerson;
import io.attesta.reporting.Period;
import io.attesta.reporting.ReportingAccess;
import io.attesta.shared.KeyPage;
import io.attesta.shared.Refusal;
import io.attesta.work.IdempotentCalls;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Service reports over REST. A report tells of all practices, so that it is there for those who
 * read them all; making one is only a reading that is kept.
 */
@RestController
@RequestMapping("/api/v1/service-reports")
@Tag(name = "Reporting")
class ServiceReportsRest {

  /**
   * What is to be reported.
   *
   * @param key of the service or customer; none for ALL
   * @param period MONTH or QUARTER
   * @param from any day of the period
   * @param again make another edition where there is one
   */
  record ReportBody(
      @NotNull ReportScope.Kind scope,
      String key,
      @NotNull Period period,
      @NotNull LocalDate from,
      boolean again) {}

  record ReportPage(List<ReportEntry> items, String next) {}

  private final Reports reports;
  private final ReportTable table;
  private final ReportQuestions questions;
  private final ReportingAccess access;
  private final CurrentPerson current;
  private final IdempotentCalls calls;

  ServiceReportsRest(
      Reports reports,
      ReportTable table,
      ReportQuestions questions,
      ReportingAccess access,
      CurrentPerson current,
      IdempotentCalls calls) {
    this.reports = reports;
    this.table = table;
    this.questions = questions;
    this.access = access;
    this.current = current;
    this.calls = calls;
  }

  /**
   * Answers the report there is of the scope and period, so that a call repeated makes no second
   * one; a report made before its period was over is made anew.
   */
  @PostMapping
  @Operation(summary = "Make a service report, or find the one that was made")
  @ApiResponse(
      responseCode = "201",
      description = "Made by this call",
      content = @Content(schema = @Schema(implementation = ReportEntry.class)))
  @ApiResponse(
      responseCode = "200",
      description = "Made before",
      content = @Content(schema = @Schema(implementation = ReportEntry.class)))
  ResponseEntity<?> make(
      @RequestHeader(name = "Idempotency-Key", required = false) String key,
      @Valid @RequestBody ReportBody body) {
    access.requireReaderOfAll();
    Asked asked = questions.asked(body.scope(), body.key(), body.period(), body.from());
    var before = reports.before(asked);
    if (before.isPresent() && !body.again()) {
      return ResponseEntity.ok(before.get());
    }
    // Compiled ahead of the transaction that keeps it, whose view of the facts would be older.
    Compiled compiled = reports.compile(asked);
    return calls.run(
        key,
        "POST /api/v1/service-reports " + body,
        () -> answer(reports.keep(asked, compiled, current.get().id())));
  }

  private static ResponseEntity<ReportEntry> answer(Reports.Made made) {
    return made.isNew()
        ? ResponseEntity.created(URI.create("/api/v1/service-reports/" + made.report().id()))
            .body(made.report())
        : ResponseEntity.ok(made.report());
  }

  /**
   * The newest first.
   *
   * @param from first day of the period
   */
  @GetMapping
  @Operation(summary = "Service reports, the newest first")
  ReportPage list(
      @RequestParam(required = false) ReportScope.Kind scope,
      @RequestParam(required = false) String key,
      @RequestParam(required = false) Period period,
      @RequestParam(required = false) LocalDate from,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) String cursor) {
    access.requireReaderOfAll();
    int size = KeyPage.limit(limit);
    var filter = new ReportTable.Filter(scope, key, period, from);
    KeyPage<ReportEntry> page =
        KeyPage.of(
            table.before(before(cursor), filter, size + 1),
            size,
            report -> Long.toString(report.id()));
    return new ReportPage(page.items(), page.next());
  }

  @GetMapping("/{id}")
  @Operation(summary = "A service report as it was made")
  ServiceReport read(@PathVariable long id) {
    access.requireReaderOfAll();
    return reports.read(id);
  }

  private static long before(String cursor) {
    String key = KeyPage.after(cursor);
    if (key.isEmpty()) {
      return Long.MAX_VALUE;
    }
    if (!key.matches("\\d{1,18}")) {
      throw Refusal.invalidField("cursor", "invalid", "This is no cursor of this list");
    }
    return Long.parseLong(key);
  }
}
