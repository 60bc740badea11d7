package io.attesta.reporting.report;

import com.fasterxml.jackson.annotation.JsonProperty;

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

  /** Ending of file names. */
  String ending() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
