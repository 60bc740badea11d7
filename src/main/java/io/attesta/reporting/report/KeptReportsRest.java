package io.attesta.reporting.report;

import io.attesta.integration.Mail;
import io.attesta.reporting.ReportingAccess;
import io.attesta.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What one does with a report that was made, over REST. */
@RestController
@RequestMapping("/api/v1/service-reports/{id}")
@Tag(name = "Reporting")
class KeptReportsRest {

  record ReportDeliveryList(List<ReportDelivery> items) {}

  private final Reports reports;
  private final ReportDocuments documents;
  private final ReportDeliveries deliveries;
  private final ReportRecomputation recomputation;
  private final ReportingAccess access;

  KeptReportsRest(
      Reports reports,
      ReportDocuments documents,
      ReportDeliveries deliveries,
      ReportRecomputation recomputation,
      ReportingAccess access) {
    this.reports = reports;
    this.documents = documents;
    this.deliveries = deliveries;
    this.recomputation = recomputation;
    this.access = access;
  }

  /**
   * As a document.
   *
   * @param format html, pdf or xlsx
   * @param lang en or de
   * @param download whether a browser is to keep it as a file; what is not HTML always is
   */
  @GetMapping("/document")
  @Operation(summary = "A service report as HTML to read and print, as PDF or for a spreadsheet")
  ResponseEntity<byte[]> document(
      @PathVariable long id,
      @RequestParam(defaultValue = "html") String format,
      @RequestParam(defaultValue = "en") String lang,
      @RequestParam(defaultValue = "false") boolean download) {
    access.requireReaderOfAll();
    if (!lang.equals("en") && !lang.equals("de")) {
      throw Refusal.invalidField("lang", "unknown", "Languages are en and de");
    }
    ReportFormat as = ReportFormat.of(format);
    Mail.File file = documents.file(reports.read(id), as, lang);
    boolean shown = as == ReportFormat.HTML && !download;
    var disposition = shown ? ContentDisposition.inline() : ContentDisposition.attachment();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .header("Content-Security-Policy", ReportPage.contentSecurityPolicy())
        .header(
            HttpHeaders.CONTENT_DISPOSITION, disposition.filename(file.name()).build().toString())
        .body(file.content());
  }

  @PostMapping("/recomputation")
  @Operation(summary = "Say whether a report would differ if it were made now, and why")
  Recomputation recompute(@PathVariable long id) {
    access.requireReaderOfAll();
    return recomputation.of(id);
  }

  @GetMapping("/deliveries")
  @Operation(summary = "Who got a report, and when")
  ReportDeliveryList deliveries(@PathVariable long id) {
    access.requireReaderOfAll();
    return new ReportDeliveryList(deliveries.of(reports.existing(id).id()));
  }
}
