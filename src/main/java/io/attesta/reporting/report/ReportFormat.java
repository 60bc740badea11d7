package io.attesta.reporting.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.attesta.shared.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** As what a report can be had. */
enum ReportFormat {
  @JsonProperty("html")
  HTML("text/html;charset=UTF-8"),
  @JsonProperty("pdf")
  PDF("application/pdf"),
  @JsonProperty("xlsx")
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String mediaType;

  ReportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  static ReportFormat of(String ending) {
    return Arrays.stream(values())
        .filter(format -> format.ending().equals(ending))
        .findFirst()
        .orElseThrow(
            () -> Refusal.invalidField("format", "unknown", "Formats are html, pdf and xlsx"));
  }

  /** Ending of file names. */
  String ending() {
    return name().toLowerCase(Locale.ROOT);
  }
}
