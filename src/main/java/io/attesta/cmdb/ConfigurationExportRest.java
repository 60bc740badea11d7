package io.attesta.cmdb;

import io.attesta.cmdb.files.FileFormat;
import io.attesta.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is recorded as files, for whoever may read it. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Configuration")
class ConfigurationExportRest {

  private final ConfigurationExport export;
  private final EstateAccess access;

  ConfigurationExportRest(ConfigurationExport export, EstateAccess access) {
    this.export = export;
    this.access = access;
  }

  @GetMapping("/configuration-items/export")
  @Operation(summary = "Configuration items as csv, json or xlsx; csv and json can be imported")
  void items(
      @RequestParam(defaultValue = "csv") String format,
      @RequestParam(name = "class", required = false) String ciClass,
      @RequestParam(required = false) String state,
      @RequestParam(required = false) Instant asOf,
      HttpServletResponse response)
      throws IOException {
    send(ImportKind.ITEMS, new ExportQuery(format(format), ciClass, state, asOf), response);
  }

  @GetMapping("/configuration-relations/export")
  @Operation(summary = "Relations as csv, json or xlsx; csv and json can be imported")
  void relations(
      @RequestParam(defaultValue = "csv") String format,
      @RequestParam(name = "class", required = false) String ciClass,
      @RequestParam(required = false) Instant asOf,
      HttpServletResponse response)
      throws IOException {
    send(ImportKind.RELATIONS, new ExportQuery(format(format), ciClass, null, asOf), response);
  }

  private void send(ImportKind kind, ExportQuery query, HttpServletResponse response)
      throws IOException {
    access.requireReader();
    export.check(kind, query);
    String file =
        "configuration-%s.%s"
            .formatted(
                kind.name().toLowerCase(Locale.ROOT),
                query.format().name().toLowerCase(Locale.ROOT));
    response.setContentType(query.format().mediaType());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
    OutputStream out = new BufferedOutputStream(response.getOutputStream(), 1 << 16);
    export.write(kind, query, out);
    out.flush();
  }

  static FileFormat format(String name) {
    try {
      return FileFormat.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Refusal.invalidField("format", "unknown", "csv, json or xlsx");
    }
  }
}
