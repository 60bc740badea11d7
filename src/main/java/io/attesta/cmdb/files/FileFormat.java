package io.attesta.cmdb.files;

/** How rows are written down. */
public enum FileFormat {
  CSV("text/csv;charset=UTF-8"),
  JSON("application/json"),
  /** For people and their spreadsheets. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String mediaType;

  FileFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }
}
